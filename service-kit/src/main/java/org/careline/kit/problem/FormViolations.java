package org.careline.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** The fields of a form that its constraints do not allow. */
public final class FormViolations {
    private FormViolations() {}

    /** A view that breaks its own constraints is a bug of ours. */
    static boolean areTheSenders(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream()
                .noneMatch(violation ->
                        nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
    }

    /** By field, sorted. */
    public static List<InvalidField> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new InvalidField(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(InvalidField::field))
                .toList();
    }

    /** The path without the method and, for a body, without the parameter; what stands in a list by its place: {@code list[0].part}. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = nodes(violation);
        var path = new StringBuilder();
        for (var node : nodes) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                add(path, node);
            }
        }
        return path.isEmpty() ? parameter(nodes) : path.toString();
    }

    private static void add(StringBuilder path, Path.Node node) {
        if (node.getIndex() != null) {
            path.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            path.append(path.isEmpty() ? "" : ".").append(node.getName());
        }
    }

    private static String parameter(List<Path.Node> nodes) {
        return nodes.stream()
                .filter(node -> node.getKind() == ElementKind.PARAMETER)
                .map(Path.Node::getName)
                .findFirst()
                .map(name -> name.equals("form") ? "body" : name)
                .orElse("body");
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }
}
