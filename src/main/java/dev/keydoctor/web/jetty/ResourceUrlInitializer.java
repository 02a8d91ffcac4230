package dev.keydoctor.web.jetty;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * A listener to the start that lets links to styles, scripts and pictures carry the hash
 * of their content from the first page on. Spring itself learns of them when the port is
 * open, and {@link WarmUp} makes pages before: they would be kept without.
 */
@Component
class ResourceUrlInitializer implements SmartInitializingSingleton {

	private final ApplicationContext context;

	private final ResourceUrlProvider links;

	ResourceUrlInitializer(ApplicationContext context, ResourceUrlProvider links) {
		this.context = context;
		this.links = links;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.links.onApplicationEvent(new ContextRefreshedEvent(this.context));
	}

}
