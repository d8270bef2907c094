namespace Nadir;

internal sealed class AveragePool2DToCSharp : CSharpExporter<AveragePool2D>
{
    protected override void Export(AveragePool2D layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape} to {layer.OutputShape}");
        var place = ImageWindow.On(layer.Name, layer.InputShape, layer.PoolSize, layer.Strides, dilation: 1, layer.Padding, layer.CeilMode);
        var (from, to) = (program.Images(layer.InputShape), program.Images(layer.OutputShape));
        var window = CSharpImages.Window(layer.PoolSize, layer.Strides, place.Top, place.Left, dilation: 1);

        // The rows and columns around the image that count as elements.
        var margin = layer.CountPadding
            ? (place.Top, Bottom: place.Bottom - place.OverhangBottom, place.Left, Right: place.Right - place.OverhangRight)
            : (Top: 0, Bottom: 0, Left: 0, Right: 0);
        program.Add("AveragePool", """
            /// <summary>The mean of each window, over the places inside the image and its margin, or over a fixed number.</summary>
            private static void AveragePool(
                ReadOnlySpan<float> input, Images images, Window window, (int Top, int Bottom, int Left, int Right) margin, int divisor, Span<float> output, Images results)
            {
                for (var i = 0; i < output.Length; i++)
                {
                    var (channel, y, x) = (i / (results.Height * results.Width), i / results.Width % results.Height, i % results.Width);
                    double sum = 0;
                    var count = 0;
                    for (var down = 0; down < window.Height; down++)
                    {
                        for (var right = 0; right < window.Width; right++)
                        {
                            var (row, column) = ((y * window.StepDown) - window.Top + down, (x * window.StepRight) - window.Left + right);
                            if (row >= -margin.Top && row < images.Height + margin.Bottom && column >= -margin.Left && column < images.Width + margin.Right)
                                count++;
                            if (row >= 0 && row < images.Height && column >= 0 && column < images.Width)
                                sum += input[(((channel * images.Height) + row) * images.Width) + column];
                        }
                    }

                    output[i] = (float)(sum / (divisor > 0 ? divisor : Math.Max(count, 1)));
                }
            }
            """);
        program.Make(CSharpName.Of(layer), layer.OutputShape, (read, written) => FormattableString.Invariant(
            $"AveragePool({read}, {from}, {window}, ({margin.Top}, {margin.Bottom}, {margin.Left}, {margin.Right}), divisor: {layer.Divisor ?? 0}, {written}, {to});"));
    }
}
