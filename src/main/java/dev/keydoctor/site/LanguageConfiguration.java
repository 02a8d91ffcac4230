package dev.keydoctor.site;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * A configuration that makes the language in the address the language of the request.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	/** Reads a language by its code, in addresses and in settings. */
	@Bean
	@ConfigurationPropertiesBinding
	static Converter<String, Language> languageConverter() {
		// A lambda would not do: the registry reads the types off the class.
		return new Converter<>() {
			@Override
			public Language convert(String code) {
				return Language.of(code)
					.orElseThrow(() -> new SettingException("is none of " + String.join(", ", Language.CODES)));
			}
		};
	}

	@Bean
	LocaleResolver localeResolver(Languages languages) {
		return new AcceptHeaderLocaleResolver() {
			@Override
			public Locale resolveLocale(HttpServletRequest request) {
				return languages.resolve(request).locale();
			}
		};
	}

}
