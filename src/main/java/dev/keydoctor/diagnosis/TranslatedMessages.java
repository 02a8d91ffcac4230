package dev.keydoctor.diagnosis;

import java.util.List;

/**
 * The most common sentences in the languages in which browsers and add-ons translate
 * them. Accents do not matter.
 */
final class TranslatedMessages {

	/* You exceeded your current quota, please check your plan and billing details. */
	static final List<String> QUOTA = List.of("przekroczyłeś swój obecny limit", "przekroczyłeś swój bieżący limit",
			"przekroczyłeś bieżący limit", "przekroczyłeś obecny limit", "przekroczono bieżący limit",
			"przekroczono obecny limit", "przekroczyłeś aktualny limit", "przekroczono aktualny limit",
			"przekroczyłeś swój aktualny limit", "sprawdź swój plan i", "sprawdź plan i szczegóły",
			"superato la quota attuale", "superato la tua quota attuale", "superato la quota corrente",
			"superato la tua quota corrente", "superato il limite attuale", "superato la sua quota attuale",
			"piano e i dettagli di fatturazione", "piano e i dati di fatturazione",
			"aktuelles kontingent überschritten", "aktuelle quote überschritten", "aktuelles limit überschritten",
			"plan und ihre rechnungs", "plan und ihre abrechnungs", "plan und deine abrechnungs", "dépassé votre quota",
			"dépassé ton quota", "forfait et vos informations de facturation", "les détails de facturation",
			"superado su cuota", "superado tu cuota", "excedido su cuota", "excedido tu cuota", "excediste tu cuota",
			"excedió su cuota", "excede tu cuota", "los detalles de facturación", "excedeu sua cota",
			"excedeu a sua cota", "excedeu a sua quota", "excedeu sua quota", "os detalhes de faturamento",
			"detalhes de cobrança", "превысили текущую квоту", "превысили свою текущую квоту",
			"превысили вашу текущую квоту", "超出当前配额", "超出了当前配额", "超过了当前配额", "超出了您当前的配额", "超出您当前的配额", "超过您当前的配额",
			"超过当前配额", "计划和账单详细信息", "计划和账单详情", "現在のクォータを超え", "現在の割り当てを超え", "현재 할당량을 초과", "현재 쿼터를 초과",
			"mevcut kotanızı aştınız", "huidige quotum overschreden", "bieżący przydział", "sprawdź swój abonament i");

	/* You have no credits remaining. */
	static final List<String> CREDIT = List.of("brak środków na koncie api", "brak kredytów", "credito esaurito",
			"crediti esauriti", "credito insufficiente", "nie masz wystarczających środków", "guthaben aufgebraucht",
			"kein guthaben", "crédits épuisés", "crédit épuisé", "sin créditos", "créditos insuficientes",
			"saldo insuficiente", "niewystarczające środki", "недостаточно средств");

	/* Incorrect API key provided. */
	static final List<String> INVALID_KEY = List.of("nieprawidłowy klucz api", "niepoprawny klucz api",
			"błędny klucz api", "podano nieprawidłowy klucz", "podano niepoprawny klucz",
			"klucz api jest nieprawidłowy", "chiave api non valida", "chiave api errata", "chiave api non corretta",
			"chiave api fornita non", "chiave non valida", "ungültiger api-schlüssel", "falscher api-schlüssel",
			"api-schlüssel ist ungültig", "ungültiger api-key", "clé api invalide", "clé api incorrecte",
			"clé d'api incorrecte", "clé d'api invalide", "clave api incorrecta", "clave de api incorrecta",
			"clave api no válida", "clave de api no válida", "clave api inválida", "clave de api inválida",
			"chave de api inválida", "chave api inválida", "chave de api incorreta", "chave api incorreta",
			"неверный api-ключ", "неверный ключ api", "неправильный ключ api", "недействительный api", "api密钥不正确",
			"api密钥无效", "无效的api密钥", "api key无效", "api key 错误", "提供的api密钥", "apiキーが無効", "apiキーが正しく", "유효하지 않은 api 키",
			"잘못된 api 키", "chiave api non è valida", "chiave api non è corretta", "klucz api nie jest poprawny",
			"klucz api nie jest prawidłowy", "odrzuciło klucz api", "odrzucił klucz api", "ha rifiutato la chiave api");

	/* You didn't provide an API key. */
	static final List<String> MISSING_KEY = List.of("nie podano klucza api", "nie podałeś klucza api",
			"brak klucza api", "non hai fornito una chiave api", "chiave api mancante", "manca la chiave api",
			"nessuna chiave api", "api-schlüssel fehlt", "kein api-schlüssel", "clé api manquante", "fourni de clé api",
			"aucune clé api", "proporcionado una clave", "falta la clave", "no se proporcionó una clave",
			"chave de api ausente", "chave api não", "не указан api", "отсутствует api", "缺少api密钥", "未提供api密钥",
			"未配置api密钥", "未提供api key", "未配置api key", "缺少api key");

	/* Your organization must be verified to use the model. */
	static final List<String> UNVERIFIED = List.of("organizacja musi zostać zweryfikowana",
			"organizacja musi być zweryfikowana", "organizacja nie jest zweryfikowana", "zweryfikować organizację",
			"organizzazione deve essere verificata", "verificare l'organizzazione", "organizzazione non è verificata",
			"organización debe estar verificada", "organización debe ser verificada", "organisation doit être vérifiée",
			"organisation muss verifiziert", "organização deve ser verificada", "organização precisa ser verificada",
			"организация должна быть", "组织必须经过验证", "组织必须通过验证", "组织需要验证", "组织必须验证");

	/* Country, region, or territory not supported. */
	static final List<String> REGION = List.of("kraj, region lub terytorium", "paese, regione o territorio",
			"país, región o territorio", "land, region oder gebiet", "pays, région ou territoire",
			"país, região ou território", "регион не поддерживается", "ваш регион", "страна, регион", "国家、地区或领土",
			"nie są dostępne w Twoim kraju", "non sono disponibili nel tuo Paese", "国家、地区或区域", "所在地区不支持", "地区不受支持",
			"不支持的国家", "不支持当前地区", "il paese, la regione o il territorio");

	/* Rate limit reached. */
	static final List<String> RATE = List.of("osiągnięto limit zapytań", "osiągnięto limit żądań",
			"limit częstotliwości", "przekroczono limit zapytań", "przekroczono limit żądań", "limite di frequenza",
			"limite di richieste", "limite di velocità", "ratenlimit", "anfragelimit", "limite de débit",
			"limite de requêtes", "límite de velocidad", "límite de solicitudes", "límite de tasa", "limite de taxa",
			"лимит запросов", "превышен лимит", "速率限制", "频率限制", "レート制限", "속도 제한", "요청 한도", "osiągnięto limit szybkości",
			"osiągnięto limit liczby żądań");

	/* Too many requests. */
	static final List<String> TOO_MANY = List.of("zbyt wiele żądań", "zbyt wiele zapytań", "zbyt dużo zapytań",
			"troppe richieste", "zu viele anfragen", "trop de requêtes", "demasiadas solicitudes",
			"demasiadas peticiones", "muitas solicitações", "muitas requisições", "слишком много запросов", "请求过于频繁",
			"请求过多", "요청이 너무 많");

	/* Authorization failed - please check your credentials. */
	static final List<String> UNAUTHORIZED = List.of("autoryzacja nie powiodła się", "błąd autoryzacji",
			"nieautoryzowan", "uwierzytelnianie nie powiodło się", "błąd uwierzytelniania", "autorizzazione fallita",
			"autorizzazione non riuscita", "autenticazione fallita", "autenticazione non riuscita", "non autorizzato",
			"autorisierung fehlgeschlagen", "authentifizierung fehlgeschlagen", "nicht autorisiert",
			"échec de l'autorisation", "échec de l'authentification", "non autorisé", "error de autenticación",
			"autorización fallida", "no autorizado", "falha na autenticação", "não autorizado", "ошибка авторизации",
			"未授权", "认证失败", "身份验证失败");

	/* Invalid authentication: the key, or whatever else a 401 stands for. */
	static final List<String> INVALID_AUTHENTICATION = List.of("invalid authentication", "niepoprawne uwierzytelnienie",
			"nieprawidłowe uwierzytelnienie", "autenticazione non valida", "ungültige authentifizierung",
			"authentification non valide", "autenticación no válida");

	/* Forbidden - perhaps check your credentials? */
	static final List<String> FORBIDDEN = List.of("zabronione", "brak dostępu", "odmowa dostępu", "dostęp zabroniony",
			"vietato", "accesso negato", "proibito", "zugriff verweigert", "accès refusé", "acceso denegado",
			"acesso negado", "prohibido", "доступ запрещен", "禁止访问", "拒绝访问");

	/* The model does not exist or you do not have access to it. */
	static final List<String> MODEL = List.of("nie istnieje lub nie masz do niego dostępu",
			"non esiste o non hai accesso", "non esiste o non disponi", "no existe o no tienes acceso",
			"no existe o no tiene acceso", "existiert nicht oder sie haben", "existiert nicht oder du hast",
			"n'existe pas ou vous n'y avez pas accès", "não existe ou você não tem acesso",
			"не существует или у вас нет", "不存在或您无权访问", "模型不存在", "non ha accesso al modello",
			"nie ma dostępu do modelu", "esiste oppure non disponi", "modello non esistente", "modello inesistente",
			"model nie istnieje", "nieistniejący model");

	/* The server had an error while processing your request. */
	static final List<String> SERVER = List.of("wewnętrzny błąd serwera", "serwer napotkał błąd",
			"errore interno del server", "il server ha riscontrato un errore", "interner serverfehler",
			"erreur interne du serveur", "error interno del servidor", "erro interno do servidor",
			"внутренняя ошибка сервера", "服务器内部错误");

	/* The connection could not be made. */
	static final List<String> NETWORK = List.of("nie można nawiązać połączenia", "brak połączenia z internetem",
			"przekroczono limit czasu", "impossibile connettersi", "connessione rifiutata", "tempo scaduto",
			"connessione scaduta", "verbindung fehlgeschlagen", "zeitüberschreitung", "connexion refusée",
			"délai d'attente dépassé", "nie można rozpoznać nazwy zdalnej", "nie można połączyć się z serwerem zdalnym",
			"nie można utworzyć bezpiecznego kanału", "upłynął limit czasu połączenia",
			"impossibile risolvere il nome remoto", "impossibile effettuare la connessione",
			"impossibile creare un canale sicuro", "timeout della richiesta scaduto",
			"remotename konnte nicht aufgelöst", "keine verbindung zu", "conexión rechazada",
			"tiempo de espera agotado", "не удалось подключиться", "连接超时", "请求超时", "网络错误", "网络连接");

	/* Your account is not active, please check your billing details on our website. */
	static final List<String> BILLING = List.of("konto nie jest aktywne, sprawdź", "konto jest nieaktywne, sprawdź",
			"account non è attivo, controlla", "account non è attivo, verifica", "konto ist nicht aktiv",
			"cuenta no está activa", "compte n'est pas actif");

	/* Your request was rejected as a result of our safety system. */
	static final List<String> SAFETY = List.of("nasz system bezpieczeństwa", "naszego systemu bezpieczeństwa",
			"nostro sistema di sicurezza", "unser sicherheitssystem", "nuestro sistema de seguridad",
			"notre système de sécurité", "dal sistema di sicurezza", "przez system bezpieczeństwa");

	/* Billing hard limit has been reached. */
	static final List<String> HARD_LIMIT = List.of("twardy limit rozliczeń", "sztywny limit rozliczeniowy",
			"limite rigido di fatturazione", "limite massimo di fatturazione");

	/* This model's maximum context length is … */
	static final List<String> CONTEXT = List.of("maksymalna długość kontekstu", "lunghezza massima del contesto",
			"maximale kontextlänge", "longitud máxima de contexto", "longueur maximale de contexte",
			"richiesta troppo grande", "żądanie zbyt duże", "żądanie jest zbyt duże");

	/* Our servers are currently overloaded. */
	static final List<String> OVERLOADED = List.of("obecnie przeciążon", "aktualnie przeciążon",
			"attualmente sovraccaric", "derzeit überlastet", "actualmente sobrecargad", "actuellement surchargé");

	/* You must be a member of an organization to use the API. */
	static final List<String> NO_ORGANIZATION = List.of("membro di un'organizzazione", "far parte di un'organizzazione",
			"członkiem organizacji");

	/* OpenAI-Organization header should match organization for API key. */
	static final List<String> OTHER_ORGANIZATION = List.of("intestazione organization deve",
			"nagłówek organization powinien", "nagłówek organization musi");

	/* Unsupported parameter: 'max_tokens' is not supported with this model. */
	static final List<String> UNSUPPORTED = List.of("parametro non supportato", "valore non supportato",
			"nieobsługiwany parametr", "nieobsługiwana wartość");

	/* The model has been deprecated. */
	static final List<String> MODEL_GONE = List.of("modello è stato deprecato", "modello è stato ritirato",
			"modello è stato dismesso", "model został wycofany", "model jest wycofany");

	/* Bad request - please check your parameters. */
	static final List<String> BAD_REQUEST = List.of("richiesta errata", "richiesta non valida", "złe żądanie",
			"nieprawidłowe żądanie");

	/* The resource you are requesting could not be found. */
	static final List<String> NOT_FOUND = List.of("risorsa richiesta non è stata trovata", "trovare la risorsa",
			"risorsa non trovata", "znaleźć żądanego zasobu", "znaleźć zasobu", "nie znaleziono zasobu",
			"zasób, o który prosisz");

	private TranslatedMessages() {
	}

}
