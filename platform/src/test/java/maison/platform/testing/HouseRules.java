package maison.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.HttpMethod;

/// The rules of structure that hold in every service; each includes them in its own.
public final class HouseRules {

    private static final String ROOT = "maison.";

    // No service: it reads files of sales, for the command line and for whom they are sent to.
    private static final String READER_OF_FILES = "importer";

    /// A method that is not public answers in a test and is missing from the packaged service.
    @ArchTest
    public static final ArchRule resource_methods_are_public =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic();

    /// Services meet in events and over HTTP, never in code.
    @ArchTest
    public static final ArchRule no_other_service_is_known =
            classes().should(new KnowOnlyThemselvesAndThePlatform());

    private HouseRules() {}

    private static final class KnowOnlyThemselvesAndThePlatform extends ArchCondition<JavaClass> {

        KnowOnlyThemselvesAndThePlatform() {
            super("know no other service");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            for (Dependency each : item.getDirectDependenciesFromSelf()) {
                String target = serviceOf(each.getTargetClass());
                if (!target.isEmpty()
                        && !target.equals("platform")
                        && !target.equals(READER_OF_FILES)
                        && !target.equals(serviceOf(item))) {
                    events.add(SimpleConditionEvent.violated(item, each.getDescription()));
                }
            }
        }

        private static String serviceOf(JavaClass of) {
            String name = of.getPackageName() + ".";
            return name.startsWith(ROOT)
                    ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length()))
                    : "";
        }
    }
}
