package maison.customer;

import jakarta.ws.rs.core.Application;
import maison.platform.http.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// What all operations of the service's API share: their errors and recurring parameters.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Customer service",
                        version = "1.0",
                        description =
                                "Who they are, and what they consented to. Personal fields are"
                                        + " sealed with a key per person; every look at them is logged"
                                        + " with its purpose (header `Maison-Purpose`, else the role's"
                                        + " own)."),
        components =
                @Components(
                        parameters = {
                            @Parameter(
                                    name = "region",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "ISO 3166 region whose telephone numbers are written"
                                                    + " without a country; the store's",
                                    example = "SA",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Parameter(
                                    name = "Idempotency-Key",
                                    in = ParameterIn.HEADER,
                                    required = true,
                                    description = "1 to 255 characters, the same for every retry",
                                    example = "b1f0c9de-4c11-4b76-9d3a-0b8a4d1f6a10",
                                    schema = @Schema(type = SchemaType.STRING))
                        },
                        responses = {
                            @APIResponse(
                                    name = "UnknownCustomer",
                                    description = "There is no such customer"),
                            @APIResponse(
                                    name = "CustomerErased",
                                    description = "The customer was erased",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema =
                                                            @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "erased",
                                                                    value = Api.ERASED))),
                            @APIResponse(
                                    name = "CustomerExists",
                                    description =
                                            "The id, or one of the external references, is another"
                                                    + " customer's"),
                            @APIResponse(
                                    name = "NobodyDescribed",
                                    description =
                                            "Nothing would tell this customer from any other, or"
                                                    + " the Idempotency-Key is another request's"),
                            @APIResponse(
                                    name = "CardTaken",
                                    description =
                                            "The number is on a card of another customer, or on one"
                                                    + " that replaced nothing when it was issued"),
                            @APIResponse(
                                    name = "AlertIdTaken",
                                    description =
                                            "The id belongs to an alert with other words, or one that was withdrawn"),
                            @APIResponse(
                                    name = "TooMany",
                                    description = "The customer has as many as anybody can use"),
                            @APIResponse(
                                    name = "StaleVersion",
                                    description = "Somebody changed it since; read it again"),
                            @APIResponse(
                                    name = "IfMatchRequired",
                                    description = "Send the ETag that you saw as If-Match")
                        }))
public class Api extends Application {

    static final String ERASED =
            """
            {"type":"/problems/customer-erased","title":"Customer erased","status":410,
             "detail":"This customer's personal data was erased and their id is never used again."}
            """;
}
