package dev.keydoctor;

import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * An extension that keeps what a class, or everybody, logs while a test runs. Whoever
 * uses it is isolated, since others log by the same name.
 */
public final class LogCapture extends ListAppender<ILoggingEvent> implements BeforeEachCallback, AfterEachCallback {

	private final Logger logger;

	/** A capture of what everybody logs. */
	public LogCapture() {
		this(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

	public LogCapture(Class<?> type) {
		this(type.getName());
	}

	private LogCapture(String name) {
		this.logger = (Logger) LoggerFactory.getLogger(name);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		open();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		close();
	}

	/** Begins to listen, outside a test too. */
	public void open() {
		start();
		this.logger.addAppender(this);
	}

	/** Ends that. */
	public void close() {
		this.logger.detachAppender(this);
	}

	/** What was logged, in order, be it still growing or not. */
	public synchronized List<ILoggingEvent> events() {
		return List.copyOf(this.list);
	}

	/** The messages alone. */
	public List<String> lines() {
		return events().stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

}
