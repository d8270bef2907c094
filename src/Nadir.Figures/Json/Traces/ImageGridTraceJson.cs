using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Images in JSON: each one's bytes, row by row from the top, in base 64.</summary>
internal sealed class ImageGridTraceJson() : TraceJson<ImageGridTrace>("images")
{
    protected override void Write(JsonOutput output, ImageGridTrace trace)
    {
        if (trace.Images is [{ } first, ..])
        {
            output.Writer.WriteNumber("imageWidth", first.Width);
            output.Writer.WriteNumber("imageHeight", first.Height);
        }

        output.Texts("images", trace.Images.Select(image => Convert.ToBase64String(image.Pixels)));
        if (trace.Captions.Count > 0)
            output.Texts("captions", trace.Captions);
        output.Writer.WriteNumber("columns", trace.Columns);
        output.Number("imageSize", trace.ImageSize, usual: 56);
        if (trace.Highlighted.Count > 0)
            output.Numbers("highlighted", [.. trace.Highlighted.Order()]);
    }

    protected override ImageGridTrace Make(JsonInput input)
    {
        var (width, height) = (input.Optional("imageWidth")?.Int32() ?? 0, input.Optional("imageHeight")?.Int32() ?? 0);
        var images = input.Required("images").Items().Select(image => Image(image, width, height)).ToArray();
        var captions = input.Optional("captions") is { } texts ? JsonInput.Texts(texts) : null;
        return new ImageGridTrace(images, captions, input.Required("columns").Int32())
        {
            ImageSize = input.Number("imageSize", 56),
            Highlighted = input.Optional("highlighted")?.Items().Select(place => place.Int32()).ToHashSet() ?? [],
        };
    }

    private static GrayImage Image(StrictValue value, int width, int height)
    {
        var text = value.Text();
        var pixels = new byte[text.Length];
        return Convert.TryFromBase64String(text, pixels, out var count)
            ? new GrayImage(width, height, pixels.AsSpan(0, count))
            : throw value.Fault($"this is not base 64. Save the figure anew.");
    }
}
