/**
 * The yaml and yaml-stream formats as libyaml lays them out.
 *
 * <p>For {@code output.format} and errors. Begin with {@code YamlPrinter}.
 */
package dev.ecrpublic.output.yaml;
