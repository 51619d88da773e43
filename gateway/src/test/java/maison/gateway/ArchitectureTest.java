package maison.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "maison.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule looks_one_way =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("routing")
                    .definedBy("..routing..")
                    .layer("authentication")
                    .definedBy("..authentication..")
                    .layer("limiting")
                    .definedBy("..limiting..")
                    .layer("edge")
                    .definedBy("..edge..")
                    .whereLayer("routing")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("authentication")
                    .mayOnlyBeAccessedByLayers("routing")
                    .whereLayer("limiting")
                    .mayOnlyBeAccessedByLayers("routing", "authentication");

    @ArchTest
    static final ArchRule has_no_database_and_no_business_rule =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "maison.platform..", "java.sql..", "javax.sql..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule never_parses_a_body =
            noClasses()
                    .that()
                    .resideInAPackage("..routing..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("io.vertx.ext.web.handler.BodyHandler")
                    .orShould()
                    .callMethod(io.vertx.core.http.HttpServerRequest.class, "body")
                    .orShould()
                    .callMethod(io.vertx.ext.web.RoutingContext.class, "body");
}
