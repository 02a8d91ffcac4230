package dev.keydoctor.web;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A content negotiation strategy that reads the header {@code Accept} as Spring does, and
 * leaves out the types that somebody refuses: those of the quality zero, which Spring
 * takes for the least wanted.
 */
@Component
final class AcceptHeaderStrategy implements ContentNegotiationStrategy, WebMvcConfigurer {

	private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

	@Override
	public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
		return this.header.resolveMediaTypes(request).stream().filter((type) -> type.getQualityValue() > 0).toList();
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.strategies(List.of(this));
	}

}
