namespace Nadir;

internal sealed class DropoutOnnx : OnnxExporter<Dropout>
{
    // Outside training the input passes.
    protected override string Write(OnnxGraph graph, Dropout layer, string x) => x;
}
