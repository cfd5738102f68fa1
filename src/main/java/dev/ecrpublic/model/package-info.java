/**
 * What an operation is: its members and their kinds, and how it fails.
 *
 * <p>For everyone; it knows the SDK's metadata and no service. Begin with {@code Operation}.
 */
package dev.ecrpublic.model;
