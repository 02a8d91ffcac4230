package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of word stems in the languages of our readers and of the apps they use. Two
 * lists say together what an app says in its own short words: a noun of the first list
 * with a predicate of the second close by. Written as the words are, compared without
 * accents.
 */
final class WordStems {

	/* The money that is left, and the amount that may be used. */
	static final List<String> CREDIT = stems("kredyt", "środk", "saldo", "balance", "credit", "guthaben", "余额", "残高",
			"クレジット", "잔액", "크레딧", "средств", "баланс");

	static final List<String> QUOTA = stems("quota", "limit użycia", "limit zużycia", "limit api", "limit tokenów",
			"cuota", "cota", "quote", "kontingent", "nutzungslimit", "limite di utilizzo", "limite d'uso",
			"límite de uso", "limite de uso", "limite d'utilisation", "配额", "额度", "クォータ", "利用上限", "利用枠", "使用上限", "使用限额",
			"할당량", "사용 한도", "квот");

	static final List<String> SPEND_LIMIT = stems("limit wydatków", "limitu wydatków", "limit kosztów",
			"limite di spesa", "limite massimo di spesa", "ausgabenlimit", "ausgabengrenze", "kostenlimit",
			"límite de gasto", "limite de gastos", "limite de dépenses", "plafond de dépenses", "支出限额", "支出上限", "消费限额",
			"消费上限", "支払い上限", "支出制限", "予算上限", "지출 한도", "лимит расходов");

	/* It is gone, or over. */
	static final List<String> EXHAUSTED = stems("przekrocz", "wyczerp", "osiągnię", "osiągną", "brak", "skończył",
			"niewystarcz", "za mało", "doładuj", "superat", "esaurit", "non ha credit", "non hai credit", "raggiunt",
			"insufficient", "terminat", "finit", "ricarica", "überschritten", "aufgebraucht", "erschöpft", "erreicht",
			"nicht genug", "kein", "nicht ausreichend", "agotad", "excedid", "superad", "alcanzad", "insuficien",
			"esgotad", "atingid", "épuisé", "dépassé", "atteint", "insuffisant", "too low", "exceed", "exhaust",
			"used up", "depleted", "不足", "用尽", "用完", "超出", "超过", "耗尽", "已达", "達し", "超過", "超え", "確認してください", "足り",
			"ありません", "초과", "부족", "소진", "превыш", "исчерпан", "недостаточно", "закончил");

	/* Where to pay: what the app means is money, not a pace. */
	static final List<String> PAY = stems("doładuj", "dodaj środki", "dokup", "zasil konto", "billing", "płatnoś",
			"ricarica", "aggiungi credit", "piano di abbonamento", "fatturazion", "pagament", "aufladen", "abrechnung",
			"zahlung", "recarga", "facturación", "faturamento", "pago", "pagamento", "recharge", "facturation",
			"paiement", "充值", "付费", "账单", "支払い", "課金", "請求", "チャージ", "결제", "충전", "пополн", "оплат", "add credit",
			"top up", "payment");

	static final List<String> ORGANIZATION = stems("organizac", "organizz", "organization", "organisation", "organizaç",
			"组织", "組織", "조직", "организац");

	static final List<String> VERIFIED = stems("weryfik", "verific", "verifiz", "vérifi", "验证", "認証", "検証", "인증",
			"верифи", "подтвержд");

	static final List<String> ACCOUNT = stems("konto openai", "konto api", "konto zostało", "account openai",
			"openai-konto", "account è stato", "cuenta", "compte", "conta ", "账户", "账号", "アカウント", "계정", "аккаунт",
			"учетная запись");

	static final List<String> DEACTIVATED = stems("dezaktyw", "wyłączon", "zablokowan", "zawieszon", "disattivat",
			"sospes", "deaktiviert", "gesperrt", "desactivad", "suspendid", "désactivé", "suspendu", "desativad", "停用",
			"封禁", "禁用", "無効化", "停止され", "비활성", "정지", "деактивир", "заблокир");

	static final List<String> PERMISSION = stems("uprawnie", "permess", "autorizzazion", "berechtigung", "permiso",
			"permissão", "autorisation", "权限", "権限", "권한", "разрешени");

	static final List<String> KEY = stems("klucz", "chiave", "schlüssel", "clave", "chave", "密钥", "キー", "api key",
			"api-key", "apikey", "openai_api_key", "ключ");

	static final List<String> WRONG = stems("nieprawidł", "niepoprawn", "błędn", "zły klucz", "nieważn", "odrzucon",
			"wygas", "non valid", "errat", "non corrett", "scadut", "rifiutat", "ungültig", "falsch", "abgelaufen",
			"no válid", "incorrect", "inválid", "invalid", "incorret", "invalide", "expiré", "无效", "错误", "不正确", "無効",
			"正しく", "잘못", "유효하지", "неверн", "недейств");

	static final List<String> MISSING = stems("brak klucz", "brakuje klucz", "nie podano", "nie ustawion",
			"nie skonfigurowan", "mancante", "manca la", "non impostat", "non configurat", "fehlt", "nicht gesetzt",
			"nicht konfiguriert", "falta", "no configurad", "no está configurad", "manquant", "non configuré",
			"ausente", "não configurad", "缺少", "未配置", "未设置", "未提供", "設定されていません", "未設定", "설정되지", "отсутствует",
			"не указан", "не задан");

	static final List<String> SERVER = stems("serwer", "server", "servidor", "serveur", "服务器", "サーバー", "서버", "сервер");

	static final List<String> FAILURE = stems("błąd", "errore", "fehler", "erreur", "错误", "エラー", "오류", "ошибка");

	static final List<String> FILE = stems("plik", "nagranie", "file audio", "datei", "archivo", "fichier", "arquivo",
			"文件", "ファイル", "파일", "файл");

	static final List<String> TOO_LARGE = stems("zbyt duż", "za duż", "troppo grand", "zu groß", "demasiado grande",
			"trop volumineux", "trop grand", "muito grande", "太大", "过大", "大きすぎ", "너무 큽", "слишком большой");

	static final List<String> ADDRESS = stems("adres ip", "adresu ip", "twoje ip", "indirizzo ip", "il tuo ip",
			"ip-adresse", "dirección ip", "adresse ip", "endereço ip", "ip地址", "ipアドレス", "ip 주소", "ip-адрес");

	static final List<String> NOT_ALLOWED = stems("nie jest na liście", "niedozwolon", "nie jest dozwolon",
			"nie jest autoryzowan", "nie jest upoważnion", "nieautoryzowan", "non è autorizzat", "non autorizzat",
			"non è consentit", "non consentit", "nicht autorisiert", "nicht erlaubt", "nicht zugelassen",
			"no está autorizad", "no autorizad", "no permitid", "non autorisé", "pas autorisé", "não autorizad", "未授权",
			"不在", "未被允许", "許可されて", "허용되지", "не разреш");

	/* Where another clause begins. */
	private static final Pattern SENTENCE = Pattern.compile("[.!?;]\\s|\\n\\n|, (?:ale|lecz|ma|però|but) ");

	private static final int WINDOW = 48;

	/** What an app says in its own words is short; longer is a log. */
	private static final int LONGEST = 4_000;

	private WordStems() {
	}

	/**
	 * Whether a stem of each list stands in one sentence of a text, close to one another.
	 * @param text a text
	 * @param nouns stems of the first kind
	 * @param predicates stems of the second kind
	 * @return {@code true} where at most about eight words part them
	 */
	static boolean near(SearchedText text, List<String> nouns, List<String> predicates) {
		return anyIn(text, nouns) && anyIn(text, predicates)
				&& SENTENCE.splitAsStream(text.plain())
					.map(PlainText::squeeze)
					.anyMatch((sentence) -> near(sentence, nouns, predicates));
	}

	/**
	 * Whether a stem stands somewhere in a short text.
	 * @param text a text
	 * @param stems the stems
	 */
	static boolean anyIn(SearchedText text, List<String> stems) {
		String squeezed = text.squeezed();
		return squeezed.length() <= LONGEST && stems.stream().anyMatch(squeezed::contains);
	}

	private static boolean near(String sentence, List<String> nouns, List<String> predicates) {
		List<String> present = predicates.stream().filter(sentence::contains).toList();
		return !present.isEmpty() && nouns.stream().anyMatch((noun) -> near(sentence, noun, present));
	}

	private static boolean near(String squeezed, String noun, List<String> predicates) {
		for (int at = squeezed.indexOf(noun); at >= 0; at = squeezed.indexOf(noun, at + noun.length())) {
			int start = Math.max(0, at - WINDOW);
			String around = squeezed.substring(start, Math.min(squeezed.length(), at + noun.length() + WINDOW));
			if (predicates.stream().anyMatch(around::contains)) {
				return true;
			}
		}
		return false;
	}

	private static List<String> stems(String... words) {
		return Arrays.stream(words).map(PlainText::squeeze).distinct().toList();
	}

}
