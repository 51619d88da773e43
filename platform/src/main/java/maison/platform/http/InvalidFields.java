package maison.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;

/// Says where in a request the trouble is, as a JSON pointer or a parameter's name.
final class InvalidFields {

    private InvalidFields() {}

    /// The field that a constraint was violated by.
    static Problem.Field of(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var nodes = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        // The first two nodes are the resource's method and its parameter.
        for (Path.Node node : nodes.subList(Math.min(2, nodes.size()), nodes.size())) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        String name = nodes.isEmpty() ? "" : String.valueOf(nodes.getLast().getName());
        return new Problem.Field(
                pointer.isEmpty() ? name : pointer.toString(), violation.getMessage());
    }

    /// The place at which a body could not be read.
    static Problem.Field of(JacksonException e) {
        var pointer = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference each : mapping.getPath()) {
                pointer.append('/')
                        .append(
                                each.getFieldName() != null
                                        ? each.getFieldName()
                                        : Integer.toString(each.getIndex()));
            }
        }
        if (e.getCause() instanceof JsonParseException) {
            pointer.setLength(0);
        }
        // Jackson's message may quote the value, which may be personal.
        String detail =
                pointer.isEmpty() ? "is not well-formed JSON" : "is missing or of another type";
        return new Problem.Field(pointer.isEmpty() ? "/" : pointer.toString(), detail);
    }
}
