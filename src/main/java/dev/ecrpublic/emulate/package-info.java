/**
 * What AWS's registries make of the local store, in plain values: the operations that both services
 * have, their errors, their constraints, their pages.
 *
 * <p>For the services in the packages below. Begin with {@link dev.ecrpublic.emulate.LocalService};
 * {@link dev.ecrpublic.emulate.Account} is what they differ in.
 */
package dev.ecrpublic.emulate;
