package dev.ecrpublic.docs;

import dev.ecrpublic.model.Parameter;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param name with its dashes
 * @param arity how many words it takes
 * @param required whether the command is refused without it
 * @param hidden whether help leaves it out; completion offers it all the same
 * @param text what it means, in a sentence or two
 * @param member the member of a request that it sets, if it sets one
 * @param values what its value may be
 */
public record Option(
    String name,
    Arity arity,
    boolean required,
    boolean hidden,
    String text,
    Optional<Parameter> member,
    Values values) {}
