package dev.keydoctor.guide.library;

import dev.keydoctor.journey.JourneyTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the portal does by itself, whether anybody visits it or not.
 */
@JourneyTest
class ScheduleTests {

	@Autowired
	private ScheduledTaskHolder schedule;

	@Test
	void thePortalLooksForChangesOfItsContent() {
		assertThat(this.schedule.getScheduledTasks()).singleElement()
			.asString()
			.endsWith("ReloadingContentRepository.reloadIfOutdated");
	}

}
