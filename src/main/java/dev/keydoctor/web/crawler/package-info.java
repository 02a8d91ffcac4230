/**
 * Files that programs look for at fixed addresses: sitemap, robots, llms and security
 * contact.
 */
@NullMarked
package dev.keydoctor.web.crawler;

import org.jspecify.annotations.NullMarked;
