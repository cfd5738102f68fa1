/**
 * The names of all settings: options, environment variables, keys of profiles and defaults, one row
 * each. Nowhere else is such a name spelled, but for the variable of a service's own endpoint.
 *
 * <p>For every package; it uses none. Begin with {@link dev.ecrpublic.setting.Setting}.
 */
package dev.ecrpublic.setting;
