using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>A look at one image.</summary>
internal sealed class ImageLook(string path) : FileLook(path)
{
    private readonly Image image = ImageFile.Read(path);

    public override IReadOnlyList<string> Advice =>
        ["one image is no data set: put images into a folder for each class, and look at the folder of those"];

    public override IReadOnlyList<string> Code => [$"var image = ImageFile.Read({CSharpText.Literal(Path)});"];

    protected override string Form => "image";

    private string Colors => image.Channels switch { 1 => "grey", 2 => "grey and alpha", 3 => "RGB", _ => "RGB and alpha" };

    public override IEnumerable<string> Lines(int width) =>
        Wrapping.Words(FormattableString.Invariant($"{Path}: an image of {image.Width}×{image.Height} pixels, {Colors}, {image.Bits} bits a channel"), width);

    protected override JsonObject Content()
    {
        var json = base.Content();
        json["width"] = image.Width;
        json["height"] = image.Height;
        json["channels"] = image.Channels;
        json["bits"] = image.Bits;
        return json;
    }
}
