namespace Nadir;

internal sealed class Conv2DToCSharp : CSharpExporter<Conv2D>
{
    protected override void Export(Conv2D layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape} to {layer.OutputShape}");
        var place = ImageWindow.On(layer.Name, layer.InputShape, layer.KernelSize, layer.Strides, layer.Dilation, layer.Padding);
        var input = layer.InputShape;
        if (layer.PaddingMode != PaddingMode.Zeros)
        {
            input = Pad(layer, place, program);
            place = place with { Top = 0, Left = 0 };
        }

        var (weight, bias) = (program.Weight(layer, "weight"), program.Weight(layer, "bias"));
        var (from, to) = (program.Images(input), program.Images(layer.OutputShape));
        var window = CSharpImages.Window(layer.KernelSize, layer.Strides, place.Top, place.Left, layer.Dilation);
        program.Add("Convolve", """
            /// <summary>Weighted sums over windows of images: a window of weights for each filter and each of the channels it sees.</summary>
            private static void Convolve(
                ReadOnlySpan<float> input, Images images, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Window window, int groups, Span<float> output, Images results)
            {
                var (filters, seen) = (results.Channels, images.Channels / groups);
                for (var i = 0; i < output.Length; i++)
                {
                    var (filter, y, x) = (i / (results.Height * results.Width), i / results.Width % results.Height, i % results.Width);
                    double sum = bias.IsEmpty ? 0 : bias[filter];
                    for (var j = 0; j < seen * window.Height * window.Width; j++)
                    {
                        var (channel, down, right) = (j / (window.Height * window.Width), j / window.Width % window.Height, j % window.Width);
                        var row = (y * window.StepDown) - window.Top + (down * window.GapDown);
                        var column = (x * window.StepRight) - window.Left + (right * window.GapRight);
                        if (row < 0 || row >= images.Height || column < 0 || column >= images.Width)
                            continue;
                        var source = (filter / (filters / groups) * seen) + channel;
                        sum += (double)weight[(filter * seen * window.Height * window.Width) + j] * input[(((source * images.Height) + row) * images.Width) + column];
                    }

                    output[i] = (float)sum;
                }
            }
            """);
        program.Make(
            CSharpName.Of(layer),
            layer.OutputShape,
            (read, written) => FormattableString.Invariant($"Convolve({read}, {from}, {weight}, {bias}, {window}, groups: {layer.Groups}, {written}, {to});"));
        program.Activate(layer.Activation);
    }

    private static Shape Pad(Conv2D layer, ImageWindow place, CSharpProgram program)
    {
        var (input, isMirror) = (layer.InputShape, layer.PaddingMode == PaddingMode.Reflect);
        var padded = new Shape(input[0], input[1] + place.Top + place.Bottom, input[2] + place.Left + place.Right);
        var (from, to) = (program.Images(input), program.Images(padded));
        program.Add("Pad", """
            /// <summary>Images with a margin: the edge again and again, or what lies behind it as in a mirror.</summary>
            private static void Pad(ReadOnlySpan<float> input, Images images, int top, int left, bool mirrored, Span<float> output, Images results)
            {
                for (var i = 0; i < output.Length; i++)
                {
                    var (channel, y, x) = (i / (results.Height * results.Width), i / results.Width % results.Height, i % results.Width);
                    output[i] = input[(((channel * images.Height) + Inside(y - top, images.Height)) * images.Width) + Inside(x - left, images.Width)];
                }

                int Inside(int place, int length) => place >= 0 && place < length ? place
                    : mirrored ? (place < 0 ? -place : (2 * (length - 1)) - place)
                    : place < 0 ? 0 : length - 1;
            }
            """);
        program.Make(
            $"{CSharpName.Of(layer)}Padded",
            padded,
            (read, written) => FormattableString.Invariant($"Pad({read}, {from}, top: {place.Top}, left: {place.Left}, mirrored: {(isMirror ? "true" : "false")}, {written}, {to});"));
        return padded;
    }
}
