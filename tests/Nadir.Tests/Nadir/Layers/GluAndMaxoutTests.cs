namespace Nadir.Tests;

public sealed class GluAndMaxoutTests
{
    private static readonly Tensor Batch = Tensor.From([1.0, -2, 0, Math.Log(3), 5, 6, -Math.Log(3), 0], new Shape(2, 4));

    [Fact]
    public void Glu_OfTwoHalves_GatesTheFirstByTheSecond()
    {
        var model = Built(new Glu(), new Shape(4));
        Assert.Equal(new Shape(2), model.OutputShape);
        Assert.Equal([0.5, -1.5, 1.25, 3], model.Forward(Batch).ToArray<double>(), Near);
    }

    [Fact]
    public void Glu_OfChannels_HalvesTheirNumber()
    {
        var model = Built(new Glu(axis: 1), new Shape(2, 3, 3));
        Assert.Equal(new Shape(1, 3, 3), model.OutputShape);
        var x = Tensor.Uniform(new Shape(2, 2, 3, 3), new Philox(1, "x"), -1, 1, ElementType.Float64);
        var expected = x.Select(1, 0) * x.Select(1, 1).Sigmoid();
        Assert.Equal(expected.ToArray<double>(), model.Forward(x).ToArray<double>(), Near);
    }

    [Fact]
    public void Maxout_OfGroups_TakesTheLargestOfEach()
    {
        var model = Built(new Maxout(), new Shape(4));
        Assert.Equal([1, Math.Log(3), 6, 0], model.Forward(Batch).ToArray<double>());
        Assert.Equal(new Shape(1), Built(new Maxout(pieces: 4), new Shape(4)).OutputShape);
    }

    /// <summary>Of equal ones the first learns: [1, 1] gives its whole gradient to the one on the left.</summary>
    [Fact]
    public void Maxout_AtTies_LearnsInTheFirst()
    {
        var x = Tensor.Ones(new Shape(1, 4), ElementType.Float64).RequiresGradient();
        Assert.Equal([1.0, 0, 1, 0], Gradients.Of(Built(new Maxout(), new Shape(4)).Forward(x).Sum(), [x])[0].ToArray<double>());
    }

    [Fact]
    public void Maxout_ByThreeAlongChannels_ShrinksThem()
    {
        var model = Built(new Maxout(pieces: 3, axis: 1), new Shape(6, 2));
        var x = Tensor.From(Enumerable.Range(0, 12).Select(i => (double)(i * 7 % 12)).ToArray(), new Shape(1, 6, 2));
        Assert.Equal(Expected(x), model.Forward(x).ToArray<double>());
    }

    [Fact]
    public void Layers_OfAnUnevenAxis_SayWhatToDo()
    {
        Assert.Contains("odd", Assert.Throws<ShapeException>(() => Built(new Glu(), new Shape(3))).Message, StringComparison.Ordinal);
        Assert.Contains("pieces", Assert.Throws<ShapeException>(() => Built(new Maxout(), new Shape(3))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Glu(axis: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Maxout(axis: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Maxout(pieces: 0));
    }

    private static double[] Expected(Tensor x)
    {
        var result = new double[4];
        for (var group = 0; group < 2; group++)
        {
            for (var column = 0; column < 2; column++)
                result[(group * 2) + column] = Enumerable.Range(group * 3, 3).Max(row => x[0, row, column]);
        }

        return result;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-15;

    private static Sequential Built(Layer layer, Shape sample)
    {
        var model = new Sequential(layer) { ElementType = ElementType.Float64 };
        model.Build(sample);
        return model;
    }
}
