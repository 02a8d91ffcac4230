package dev.keydoctor.site;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A configuration that makes the language in the address the language of the request.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		// Not a lambda: the registry reads the types off the class.
		registry.addConverter(new Converter<String, Language>() {
			@Override
			public Language convert(String code) {
				return Language.of(code).orElseThrow(() -> new IllegalArgumentException("not a language"));
			}
		});
	}

	@Bean
	LocaleResolver localeResolver(Languages languages) {
		return new LocaleResolver() {
			@Override
			public Locale resolveLocale(HttpServletRequest request) {
				return languages.of(request).locale();
			}

			@Override
			public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
					@Nullable Locale locale) {
				throw new UnsupportedOperationException("The address decides the language");
			}
		};
	}

}
