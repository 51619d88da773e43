package maison.customer.documents.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import maison.customer.documents.mesh.Meshes.Written;
import maison.customer.documents.mesh.Reading.Mesh;
import maison.customer.documents.mesh.Reading.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MeshReaderPropertiesTest {

    // Whole eighths, which both a float and a few digits say exactly.
    private static float[] point(int packed) {
        return new float[] {
            (packed % 1024 - 512) / 8f,
            (packed / 1024 % 1024 - 512) / 8f,
            (packed / 1024 / 1024 - 512) / 8f
        };
    }

    private static Meshes mesh(List<Integer> numbers, int seed) {
        int count = numbers.size();
        return new Meshes(
                numbers.stream().map(MeshReaderPropertiesTest::point).toList(),
                IntStream.range(0, count)
                        .mapToObj(i -> new int[] {i, (i + seed) % count, (i * seed) % count})
                        .toList());
    }

    @Provide
    Arbitrary<Meshes> meshes() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, (1 << 30) - 1)
                                .list()
                                .ofMinSize(3)
                                .ofMaxSize(60),
                        Arbitraries.integers().between(1, 1000))
                .as(MeshReaderPropertiesTest::mesh);
    }

    private static List<Double> corner(Meshes mesh, boolean least) {
        return IntStream.range(0, 3)
                .mapToObj(axis -> {
                    var places = mesh.points().stream().mapToDouble(each -> each[axis]);
                    return (least ? places.min() : places.max()).orElseThrow();
                })
                .toList();
    }

    @Property(tries = 300)
    void what_was_written_is_read_with_the_same_counts_and_box(
            @ForAll("meshes") Meshes mesh, @ForAll Written written) {
        var read = MeshReader.read(written.of(mesh));
        assertThat(read).isInstanceOf(Mesh.class);
        Mesh found = (Mesh) read;
        assertThat(found.format()).isEqualTo(written.format);
        assertThat(found.triangles()).isEqualTo(mesh.faces().size());
        boolean repeats = written.format == Format.STL;
        assertThat(found.vertices())
                .isEqualTo(repeats ? 3 * mesh.faces().size() : mesh.points().size());
        // Every point is the first corner of a face, so STL has them all.
        assertThat(found.box()).isEqualTo(new Box(corner(mesh, true), corner(mesh, false)));
    }

    @Property(tries = 600)
    void what_was_cut_off_is_refused(
            @ForAll("meshes") Meshes mesh, @ForAll Written written, @ForAll int place) {
        byte[] whole = written.of(mesh);
        byte[] cut = Arrays.copyOf(whole, Math.floorMod(place, whole.length));
        var read = MeshReader.read(cut);
        // Text may lose its last sign, and OBJ, which says nowhere how long it is, whole lines.
        boolean mayBeShorter =
                written == Written.OBJ
                        || new String(
                                        whole,
                                        cut.length,
                                        whole.length - cut.length,
                                        StandardCharsets.ISO_8859_1)
                                .isBlank();
        Assume.that(!mayBeShorter);
        if (written == Written.STL_TEXT || written == Written.PLY_TEXT) {
            // What is cut in the last word is another word, or name, or number.
            Assume.that(whole.length - cut.length > 25);
        }
        assertThat(read).isInstanceOf(Refused.class);
    }

    @Property(tries = 2000)
    void whatever_is_altered_in_it_there_is_an_answer(
            @ForAll("meshes") Meshes mesh,
            @ForAll Written written,
            @ForAll int place,
            @ForAll byte value) {
        byte[] content = written.of(mesh);
        content[Math.floorMod(place, content.length)] = value;
        assertThat(MeshReader.read(content)).isNotNull();
        content[Math.floorMod(place * 31, content.length)] ^= value;
        assertThat(MeshReader.read(content)).isNotNull();
    }

    @Property(tries = 500)
    void whatever_it_is_there_is_an_answer(@ForAll byte[] content) {
        assertThat(MeshReader.read(content)).isInstanceOf(Refused.class);
    }
}
