namespace Nadir;

internal sealed class MaxPool2DToCSharp : CSharpExporter<MaxPool2D>
{
    protected override void Export(MaxPool2D layer, CSharpProgram program)
    {
        program.Note($"{layer.Name}: {layer.InputShape} to {layer.OutputShape}");
        var place = ImageWindow.On(layer.Name, layer.InputShape, layer.PoolSize, layer.Strides, layer.Dilation, layer.Padding, layer.CeilMode);
        var (from, to) = (program.Images(layer.InputShape), program.Images(layer.OutputShape));
        var window = CSharpImages.Window(layer.PoolSize, layer.Strides, place.Top, place.Left, layer.Dilation);
        program.Add("MaxPool", """
            /// <summary>The largest value of each window.</summary>
            private static void MaxPool(ReadOnlySpan<float> input, Images images, Window window, Span<float> output, Images results)
            {
                for (var i = 0; i < output.Length; i++)
                {
                    var (channel, y, x) = (i / (results.Height * results.Width), i / results.Width % results.Height, i % results.Width);
                    var largest = float.NegativeInfinity;
                    for (var down = 0; down < window.Height; down++)
                    {
                        for (var right = 0; right < window.Width; right++)
                        {
                            var row = (y * window.StepDown) - window.Top + (down * window.GapDown);
                            var column = (x * window.StepRight) - window.Left + (right * window.GapRight);
                            if (row >= 0 && row < images.Height && column >= 0 && column < images.Width)
                                largest = Math.Max(largest, input[(((channel * images.Height) + row) * images.Width) + column]);
                        }
                    }

                    output[i] = largest;
                }
            }
            """);
        program.Make(CSharpName.Of(layer), layer.OutputShape, (read, written) => $"MaxPool({read}, {from}, {window}, {written}, {to});");
    }
}
