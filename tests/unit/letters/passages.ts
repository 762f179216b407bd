/** A paragraph in each language of the letters, with a code, a date, a phone number and brackets. */
import type { Direction } from '../../../shared/invitations/letter-languages.ts'

export type Passage = { readonly language: string; readonly direction: Direction; readonly text: string; readonly kept: readonly string[] }

const CODE = 'K7QF-9M2T-X4HD'
const PHONE = '+1 (555) 010-0199'

const passage = (language: string, date: string, text: string): Passage => ({
  language,
  direction: language === 'ar' || language === 'fa' ? 'rtl' : 'ltr',
  text: text.replace('{code}', CODE).replace('{phone}', PHONE).replace('{date}', date),
  kept: [CODE, PHONE, date],
})

export const PASSAGES: readonly Passage[] = [
  passage('en', 'December 24, 2026', 'See your test results, book visits and write to your care team. Your activation code is {code}. It is good until {date} (30 days). Questions? Call {phone}, Monday to Friday, 8 to 5.'),
  passage('es', '24 de diciembre de 2026', 'Vea los resultados de sus análisis, pida citas y escriba a su equipo médico. Su código de activación es {code}. Vale hasta el {date} (30 días). ¿Tiene preguntas? Llame al {phone}.'),
  passage('zh-Hans', '2026年12月24日', '您可以在线查看检查结果、预约就诊，并给您的医护团队留言。您的激活码是 {code}，有效期至{date}（30 天）。如有疑问，请致电 {phone}，或点击“帮助”。'),
  passage('zh-Hant', '2026年12月24日', '您可以線上查看檢查結果、預約就診，並給您的醫護團隊留言。您的啟用碼是 {code}，有效期至{date}（30 天）。如有疑問，請致電 {phone}，或點選「說明」。'),
  passage('vi', '24/12/2026', 'Quý vị có thể xem kết quả xét nghiệm, đặt lịch hẹn và nhắn tin cho đội ngũ chăm sóc. Mã kích hoạt của quý vị là {code}, dùng được đến ngày {date} (30 ngày). Cần giúp đỡ? Xin gọi {phone}.'),
  passage('fil', 'Disyembre 24, 2026', 'Makikita ninyo ang mga resulta ng pagsusuri, makakapag-iskedyul ng pagbisita at makakasulat sa inyong mga tagapag-alaga. Ang inyong activation code ay {code}. Magagamit ito hanggang {date} (30 araw). Tumawag sa {phone}.'),
  passage('ko', '2026년 12월 24일', '검사 결과를 보고, 진료를 예약하고, 의료진에게 메시지를 보낼 수 있습니다. 활성화 코드는 {code}이며 {date}까지(30일간) 유효합니다. 궁금한 점이 있으면 {phone}(으)로 전화해 주십시오.'),
  passage('ru', '24 декабря 2026 г.', 'Вы можете смотреть результаты анализов, записываться на приём и писать своим врачам. Ваш код активации: {code}. Он действует до {date} (30 дней). Есть вопросы? Звоните по номеру {phone}.'),
  passage('ar', '24/12/2026', 'يمكنك الاطلاع على نتائج الفحوصات وحجز المواعيد ومراسلة فريق الرعاية. رمز التفعيل الخاص بك هو {code} وهو صالح لمدة 30 يومًا (حتى {date}). للمساعدة، اتصل بالعيادة على الرقم {phone}، أو زر الموقع my.alderbrook.example؟'),
  passage('ht', '24 desanm 2026', 'Ou ka wè rezilta egzamen ou yo, pran randevou epi ekri ekip swen ou an. Kòd aktivasyon ou an se {code}. Li bon jiska {date} (30 jou). Si ou gen kesyon, rele {phone}.'),
  passage('fr', '24 décembre 2026', 'Vous pouvez consulter vos résultats d’analyse, prendre rendez-vous et écrire à votre équipe de soins. Votre code d’activation est {code} ; il est valable jusqu’au {date} (30 jours). Des questions ? Appelez le {phone} !'),
  passage('pt', '24 de dezembro de 2026', 'Você pode ver os resultados dos exames, marcar consultas e escrever para a sua equipe de saúde. O seu código de ativação é {code}. Ele vale até {date} (30 dias). Dúvidas? Ligue para {phone}.'),
  passage('pl', '24 grudnia 2026', 'Może Pan/Pani zobaczyć wyniki badań, umówić wizytę i napisać do zespołu opieki. Kod aktywacyjny to {code}. Jest ważny do {date} (30 dni). Pytania? Prosimy dzwonić: {phone}. Zażółć gęślą jaźń.'),
  passage('hi', '24/12/2026', 'आप अपनी जाँच के परिणाम देख सकते हैं, मुलाकात का समय ले सकते हैं और अपनी देखभाल टीम को लिख सकते हैं। आपका सक्रियण कोड {code} है और यह {date} तक (30 दिन) मान्य है। कोई प्रश्न? हमें {phone} पर फ़ोन करें। क्षत्रिय, श्री, हिन्दी, र्कि, द्वि, विद्यार्थी।'),
  passage('fa', '۱۴۰۵/۱۰/۰۳', 'شما می‌توانید نتایج آزمایش‌ها را ببینید، نوبت بگیرید و به گروه درمان پیام بدهید. کد فعال‌سازی شما {code} است و تا {date} اعتبار دارد (۳۰ روز). اگر پرسشی دارید، با شمارهٔ {phone} تماس بگیرید.'),
]
