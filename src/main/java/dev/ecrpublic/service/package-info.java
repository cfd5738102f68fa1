/**
 * What a mirrored service is.
 *
 * <p>For everyone above; nothing else tells two services apart. Begin with {@code Service}.
 */
package dev.ecrpublic.service;
