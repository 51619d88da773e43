package maison.customer.documents.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import maison.customer.documents.mesh.Reading.Because;
import maison.customer.documents.mesh.Reading.Mesh;
import maison.customer.documents.mesh.Reading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshReaderTest {

    private static final Meshes SOMEBODY = Meshes.somebody();
    private static final String OBJ = SOMEBODY.obj();

    private static Because refused(byte[] content) {
        return switch (MeshReader.read(content)) {
            case Refused(var because) -> because;
            case Mesh mesh -> throw new AssertionError("It was read: " + mesh);
        };
    }

    private static Because refused(String content) {
        return refused(Meshes.ascii(content));
    }

    private static Mesh read(byte[] content) {
        return switch (MeshReader.read(content)) {
            case Mesh mesh -> mesh;
            case Refused(var because) -> throw new AssertionError("It was refused: " + because);
        };
    }

    @Test
    void what_is_written_otherwise_is_no_mesh() {
        assertThat(refused("")).isEqualTo(Because.UNKNOWN_FORMAT);
        assertThat(refused("<html><script>alert(1)</script>")).isEqualTo(Because.UNKNOWN_FORMAT);
        assertThat(refused("PK\u0003\u0004")).isEqualTo(Because.UNKNOWN_FORMAT);
        assertThat(refused("{\"name\":\"Layla\"}")).isEqualTo(Because.UNKNOWN_FORMAT);
        assertThat(refused("{\"asset\":{\"version\":\"1.0\"}}")).isEqualTo(Because.UNKNOWN_FORMAT);
    }

    @Test
    void nothing_outside_of_the_file_is_referred_to() {
        assertThat(refused("mtllib body.mtl\n" + OBJ)).isEqualTo(Because.OUTSIDE);
        assertThat(refused(OBJ + "maplib skin.png\n")).isEqualTo(Because.OUTSIDE);
        assertThat(refused(Meshes.with(SOMEBODY.plyText(), "comment a", "comment TextureFile a")))
                .isEqualTo(Because.OUTSIDE);
        assertThat(refused(SOMEBODY.json("\"uri\":\"body.bin\","))).isEqualTo(Because.OUTSIDE);
        assertThat(
                        refused(
                                Meshes.with(
                                        SOMEBODY.gltf(),
                                        "\"scene\":0",
                                        "\"images\":[{\"uri\":\"https://example.com/a.png\"}]")))
                .isEqualTo(Because.OUTSIDE);
    }

    @Test
    void nothing_in_it_runs() {
        assertThat(refused("call other.obj\n" + OBJ)).isEqualTo(Because.COMMAND);
        assertThat(refused(OBJ + "csh rm\n")).isEqualTo(Because.COMMAND);
        assertThat(
                        refused(
                                Meshes.with(
                                        SOMEBODY.gltf(),
                                        "\"scene\":0",
                                        "\"images\":[{\"uri\":\"data:image/svg+xml;base64,AA==\"}]")))
                .isEqualTo(Because.UNREAD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f 2/1/1| f 9/1/1",
                "f 2/1/1| f 0/1/1",
                "f 2/1/1| f -5/1/1",
                "f 2/1/1| f",
                "v 0.0 1724.0| v NaN 1724.0",
                "v 0.0 1724.0| v 1e999 1724.0",
                "v 0.0 1724.0| v 0x1p3 1724.0",
                "v 0.0 1724.0 142.25 0.5 0.5 0.5| v 0.0 1724.0",
            })
    void an_obj_that_does_not_hold_together_is_broken(String old, String now) {
        assertThat(refused(Meshes.with(OBJ, old, now))).isEqualTo(Because.BROKEN);
    }

    @Test
    void corners_may_be_counted_from_the_latest_vertex() {
        var mesh = read(Meshes.with(OBJ, "f 2/1/1 3//1 4", "f -3 -2 -1 -4"));
        assertThat(mesh.triangles()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 0 1 2| 3 0 1 4",
                "3 0 1 2| 3 0 1 -1",
                "3 0 1 2| 2000000000 0 1 2",
                "3 0 1 2| -1 0 1 2",
                "element vertex 4| element vertex 2000000000",
                "element edge 1| element edge 2000000000",
                "element edge 1| element vertex 1",
                "property double length| comment nothing",
                "property uchar red| property list uchar char x",
                "1.5| 1.5 1.5",
            })
    void a_ply_that_does_not_keep_its_word_is_broken(String old, String now) {
        assertThat(refused(Meshes.with(SOMEBODY.plyText(), old, now))).isEqualTo(Because.BROKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"children\":[1]| \"children\":[0]",
                "\"children\":[1]| \"children\":[1,1]",
                "\"children\":[1]| \"children\":[7]",
                "\"mesh\":0| \"mesh\":1",
                "\"scale\":[2,2,2]| \"scale\":[1e999,1,1]",
                "\"scale\":[2,2,2]| \"scale\":[2,2]",
                "\"count\":4| \"count\":5000",
                "\"count\":4| \"count\":0",
                "\"count\":4| \"count\":2",
                "\"count\":6| \"count\":5",
                "\"componentType\":5125| \"componentType\":5126",
                "\"scene\":0| \"asset\":{\"version\":\"2.0\"}",
                "\"bufferView\":1| \"bufferView\":1,\"byteOffset\":2147483647",
                "\"byteLength\":72| \"byteLength\":7",
            })
    void a_gltf_that_does_not_hold_together_is_broken(String old, String now) {
        assertThat(refused(Meshes.with(SOMEBODY.gltf(), old, now))).isEqualTo(Because.BROKEN);
    }

    @Test
    void what_is_packed_is_not_read() {
        assertThat(
                        refused(
                                Meshes.with(
                                        SOMEBODY.gltf(),
                                        "\"scene\":0",
                                        "\"extensionsRequired\":[\"KHR_draco_mesh_compression\"]")))
                .isEqualTo(Because.UNREAD);
    }

    @Test
    void nodes_turn_and_move_what_is_in_them() {
        var mesh =
                read(
                        Meshes.with(
                                SOMEBODY.gltf(),
                                "\"scale\":[2,2,2]",
                                "\"matrix\":[0,2,0,0,-2,0,0,0,0,0,2,0,100,0,0,1]"));
        assertThat(mesh.box())
                .isEqualTo(
                        new Box(List.of(-1624.0, -310.5, -142.25), List.of(100.0, 310.5, 142.25)));
    }

    @Test
    void points_alone_are_no_mesh_and_what_is_repeated_or_nested_without_end_is_not_read() {
        assertThat(refused("v 0 0 0\nv 1 1 1\n")).isEqualTo(Because.NO_SURFACE);
        String node = ",{\"mesh\":0}";
        int copies = 60_000;
        var children = new StringBuilder("1");
        for (int i = 2; i < copies + 2; i++) {
            children.append(',').append(i);
        }
        String gltf =
                SOMEBODY.gltf()
                        .replace("\"children\":[1]", "\"children\":[%s]".formatted(children))
                        .replace(
                                "\"translation\":[0,0,0]}]",
                                "\"translation\":[0,0,0]}" + node.repeat(copies) + "]");
        assertThat(refused(gltf)).isEqualTo(Because.UNREAD);
        assertThat(refused("[".repeat(100_000).replaceFirst("\\[", "{\"a\":")))
                .isEqualTo(Because.BROKEN);
    }
}
