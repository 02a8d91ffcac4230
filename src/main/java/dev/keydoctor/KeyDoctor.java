package dev.keydoctor;

import dev.keydoctor.web.overload.Carriers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * An application: the portal that helps people whose OpenAI API key does not work.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class KeyDoctor {

	public static void main(String[] args) {
		Carriers.provide();
		SpringApplication.run(KeyDoctor.class, args);
	}

}
