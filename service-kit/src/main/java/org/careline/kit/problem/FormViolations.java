package org.careline.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The fields of a form that its constraints do not allow. */
final class FormViolations {
    private FormViolations() {}

    /** A view that breaks its own constraints is a bug of ours. */
    static boolean areTheSenders(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream()
                .noneMatch(violation ->
                        nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
    }

    static List<InvalidField> of(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream()
                .map(violation -> new InvalidField(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(InvalidField::field))
                .toList();
    }

    /** The path without the method and, for a body, without the parameter. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = nodes(violation);
        var properties = nodes.stream()
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(FormViolations::text)
                .collect(Collectors.joining("."));
        return properties.isEmpty() ? parameter(nodes) : properties;
    }

    private static String parameter(List<Path.Node> nodes) {
        return nodes.stream()
                .filter(node -> node.getKind() == ElementKind.PARAMETER)
                .map(Path.Node::getName)
                .findFirst()
                .map(name -> name.equals("form") ? "body" : name)
                .orElse("body");
    }

    private static String text(Path.Node node) {
        var index = node.getIndex();
        return index == null ? node.getName() : node.getName() + "[" + index + "]";
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }
}
