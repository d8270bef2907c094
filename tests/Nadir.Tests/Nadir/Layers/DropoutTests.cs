namespace Nadir.Tests;

public sealed class DropoutTests
{
    private const int Width = 5000;

    [Fact]
    public void Training_HalfDropped_KeepsTheMean()
    {
        var y = Run(new Dropout(0.3), ForwardPass.Training(1, 0, 0), rows: 8);
        Assert.Equal(0.3, y.Count(value => value == 0) / (double)y.Length, 0.01);
        Assert.All(y, value => Assert.True(value == 0 || Math.Abs(value - (1 / 0.7)) < 1e-6));
        Assert.Equal(1, y.Average(), 0.02);
    }

    [Fact]
    public void Inference_AnyRate_PassesTheInput() =>
        Assert.All(Run(new Dropout(0.9), ForwardPass.Inference, rows: 2), value => Assert.Equal(1, value));

    [Fact]
    public void Numbers_OfASample_DoNotDependOnTheBatch()
    {
        var whole = Run(new Dropout(), ForwardPass.Training(1, 2, 0), rows: 4);
        var tail = Run(new Dropout(), ForwardPass.Training(1, 2, firstSample: 3), rows: 1);
        Assert.Equal(whole[(3 * Width)..], tail);
    }

    [Fact]
    public void Numbers_OfSamplesEpochsSeedsAndLayers_Differ()
    {
        double[][] rows =
        [
            Run(new Dropout(), ForwardPass.Training(1, 0, 0), rows: 1),
            Run(new Dropout(), ForwardPass.Training(1, 0, 1), rows: 1),
            Run(new Dropout(), ForwardPass.Training(1, 1, 0), rows: 1),
            Run(new Dropout(), ForwardPass.Training(2, 0, 0), rows: 1),
            Run(new Dropout(), ForwardPass.Training(1, 0, 0), rows: 1, new Flatten()),
        ];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.InRange(rows[i].Zip(rows[j]).Count(pair => pair.First == pair.Second), Width * 0.45, Width * 0.55);
        }
    }

    private static double[] Run(Dropout dropout, ForwardPass pass, int rows, params Layer[] before)
    {
        var model = new Sequential([.. before, dropout]);
        model.Build(new Shape(Width));
        return model.Forward(Tensor.Ones(new Shape(rows, Width)), pass).ToArray<double>();
    }
}
