package dev.ecrpublic.docs;

import dev.ecrpublic.model.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * A command as its help, its man page and completion see it.
 *
 * @param name the word that calls it
 * @param summary what it does, in a sentence or two
 * @param details further paragraphs
 * @param arguments the bare words it takes
 * @param options its own options in the order in which they are declared
 * @param examples command lines worth showing
 * @param output the members of its result, absent where the result is no document
 */
public record Command(
    String name,
    String summary,
    List<String> details,
    List<Argument> arguments,
    List<Option> options,
    List<Example> examples,
    Optional<List<Parameter>> output) {}
