package maison.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

class CommonAnswersTest {

    private final Operation operation =
            OASFactory.createOperation().responses(OASFactory.createAPIResponses());

    @Test
    void an_operation_with_a_body_and_roles_may_answer_all_of_them() {
        secure();
        operation.requestBody(OASFactory.createRequestBody());
        OpenAPI document = filtered();
        assertThat(responses().keySet())
                .containsExactly("400", "401", "403", "413", "415", "429", "503");
        assertThat(responses().values())
                .allSatisfy(each ->
                        assertThat(shared(document))
                                .containsKey(each.getRef().replace("#/components/responses/", "")));
    }

    @Test
    void an_operation_without_roles_body_and_parameters_has_nothing_to_refuse() {
        filtered();
        assertThat(responses().keySet()).containsExactly("429", "503");
    }

    @Test
    void a_parameter_can_be_wrong() {
        operation.addParameter(OASFactory.createParameter().name("limit"));
        filtered();
        assertThat(responses().keySet()).containsExactly("400", "429", "503");
    }

    @Test
    void each_is_a_problem_document_with_an_example_of_its_status() {
        secure();
        operation.requestBody(OASFactory.createRequestBody());
        shared(filtered())
                .forEach((name, each) -> {
                    var media = each.getContent().getMediaType(Problem.MEDIA_TYPE);
                    assertThat(media.getSchema().getRef()).as(name).endsWith("/Problem");
                    assertThat(media.getExample())
                            .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                            .containsKeys("type", "title", "status", "detail");
                });
        assertThat(
                        Objects.requireNonNull(shared(filtered()).get("InvalidRequest"))
                                .getContent()
                                .getMediaType(Problem.MEDIA_TYPE)
                                .getExample())
                .hasToString(
                        "{type=/problems/invalid-request, title=Invalid request, status=400,"
                                + " detail=The request has invalid fields.,"
                                + " errors=[{pointer=/lines/0/quantity, detail=must be greater than"
                                + " 0}]}");
    }

    @Test
    void what_an_operation_says_itself_stands() {
        secure();
        say("403", "The refund needs a manager");
        filtered();
        APIResponse own = response("403");
        assertThat(own.getRef()).isNull();
        assertThat(own.getDescription()).isEqualTo("The refund needs a manager");
    }

    @Test
    void what_the_framework_says_is_said_better() {
        secure();
        operation.requestBody(OASFactory.createRequestBody());
        say("400", "Bad Request");
        say("401", "Not Authorized");
        say("403", "Not Allowed");
        filtered();
        assertThat(response("400").getRef()).endsWith("/InvalidRequest");
        assertThat(response("401").getRef()).endsWith("/Unauthenticated");
        assertThat(response("403").getRef()).endsWith("/Forbidden");
    }

    @Test
    void an_error_in_words_alone_is_a_problem_document_and_a_success_is_none() {
        say("404", "There is no such sale");
        say("204", "It is gone");
        filtered();
        assertThat(response("404").getContent().getMediaTypes())
                .containsOnlyKeys(Problem.MEDIA_TYPE);
        assertThat(response("204").getContent()).isNull();
    }

    @Test
    void errors_that_a_service_shares_itself_are_kept() {
        OpenAPI document = document();
        document.getComponents()
                .addResponse(
                        "Erased",
                        OASFactory.createAPIResponse().description("The customer was erased"));
        new CommonAnswers().filterOpenAPI(document);
        assertThat(shared(document)).containsOnlyKeys("Erased", "TooManyRequests", "Unavailable");
        assertThat(
                        Objects.requireNonNull(shared(document).get("Erased"))
                                .getContent()
                                .getMediaTypes())
                .containsOnlyKeys(Problem.MEDIA_TYPE);
    }

    private void secure() {
        operation.security(
                List.of(OASFactory.createSecurityRequirement().addScheme("jwt", List.of("admin"))));
    }

    private void say(String status, String words) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(words));
    }

    private OpenAPI document() {
        var path = OASFactory.createPathItem();
        path.setOperation(HttpMethod.PUT, operation);
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths().addPathItem("/v1/sales/{id}", path));
    }

    private OpenAPI filtered() {
        OpenAPI document = document();
        new CommonAnswers().filterOpenAPI(document);
        return document;
    }

    private Map<String, APIResponse> responses() {
        return operation.getResponses().getAPIResponses();
    }

    private APIResponse response(String status) {
        return Objects.requireNonNull(responses().get(status), status);
    }

    private static Map<String, APIResponse> shared(OpenAPI document) {
        return document.getComponents().getResponses();
    }
}
