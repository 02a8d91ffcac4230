package dev.keydoctor.guide;

import java.util.List;

/**
 * A record that points to a section that was once on a page and is on another one now.
 * The page still carries its former ids, so that old links arrive, and says where to read
 * on.
 *
 * @param ids its former ids on this page, never empty
 * @param target where it is now, in the language of the page
 */
public record Moved(List<String> ids, RelatedLink target) {

	public Moved {
		ids = List.copyOf(ids);
	}

}
