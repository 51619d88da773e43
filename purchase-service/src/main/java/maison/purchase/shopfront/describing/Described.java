package maison.purchase.shopfront.describing;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import maison.platform.http.ETags;

/// The answer to a description that was taken.
final class Described {

    private Described() {}

    static Response answer(int version, boolean repeated, Object view) {
        var response =
                Response.status(version == 1 && !repeated ? 201 : 200)
                        .header("ETag", ETags.of(version))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(view);
        return (repeated ? response.header("Idempotent-Replayed", "true") : response).build();
    }
}
