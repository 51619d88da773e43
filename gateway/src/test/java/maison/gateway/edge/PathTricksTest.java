package maison.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import maison.gateway.testing.Caller;
import maison.gateway.testing.House;
import maison.gateway.testing.Raw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class PathTricksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customer/v1/../../purchase/v1/echo",
                "/api/customer/v1/..",
                "/api/customer/v1/./echo",
                "/api/customer/v1/%2e%2e/q/metrics",
                "/api/customer/v1/%2E%2E/q/metrics",
                "/api/customer/v1/.%2e/q/metrics",
                "/api/customer/v1/..%2fq/metrics",
                "/api/customer/v1/..%2Fq/metrics",
                "/api/customer/v1/%252e%252e/q/metrics",
                "/api/customer/v1/..%5cq/metrics",
                "/api/customer/v1/..\\q",
                "//api/customer/v1/echo",
                "/api//customer/v1/echo",
                "/api/customer/v1//echo",
                "/api/customer;x=1/v1/echo",
                "/api/customer/v1/..;/q/metrics",
                "/api/customer/v1/echo%00",
                "/api/customer/v1/echo%0d%0aX-User:admin",
                "/auth/..;/api/customer/v1/echo",
                "/docs/../api/customer/v1/echo",
                "http://127.0.0.1/api/customer/v1/../echo"
            })
    void refuses_addresses_that_can_be_read_in_two_ways(String path) {
        var answer =
                Raw.exchange(
                        "GET " + path + " HTTP/1.1",
                        "Authorization: Bearer " + Caller.token("tricks.admin"));
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void refuses_methods_no_service_has(String method) {
        assertThat(Raw.exchange(method + " /api/customer/v1/echo HTTP/1.1"))
                .startsWith("HTTP/1.1 405");
    }
}
