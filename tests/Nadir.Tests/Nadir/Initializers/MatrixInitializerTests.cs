namespace Nadir.Tests;

/// <summary>Initializers of whole matrices, and what layers hand to them.</summary>
public sealed class MatrixInitializerTests
{
    [Theory]
    [InlineData(5, 5, 1.0)]
    [InlineData(7, 4, 1.0)]
    [InlineData(4, 7, 1.5)]
    [InlineData(1, 6, 1.0)]
    public void Orthogonal_Matrix_HasOrthonormalRowsOrColumns(int outputs, int inputs, double gain)
    {
        var weight = Draw(Initializers.Orthogonal(gain), outputs, inputs);
        var product = outputs > inputs ? weight.MatMul(weight, transposeLeft: true) : weight.MatMul(weight, transposeRight: true);
        var side = Math.Min(outputs, inputs);
        for (var i = 0; i < side; i++)
        {
            for (var j = 0; j < side; j++)
                Assert.Equal(i == j ? gain * gain : 0, product[i, j], 1e-14);
        }
    }

    [Fact]
    public void Orthogonal_Convolution_TakesTheAxesAfterTheFirstTogether()
    {
        var whole = Draw(Initializers.Orthogonal(), 6, 2, 3, 3);
        Assert.Equal(Draw(Initializers.Orthogonal(), 6, 18).ToArray<double>(), whole.ToArray<double>());
    }

    /// <summary>Without the signs of R's diagonal the first number of Q would be negative more often than not: here neither sign is favoured.</summary>
    [Fact]
    public void Orthogonal_ManyMatrices_FavourNoSign()
    {
        var positive = Enumerable.Range(0, 2000).Count(i =>
            Initializers.Orthogonal().Create(new Shape(3, 3), new Fan(3, 3), new Philox((ulong)i, "signs"), ElementType.Float64)[0, 0] > 0);
        Assert.InRange(positive, 900, 1100);
    }

    /// <summary>R's diagonal is made positive, as torch.nn.init.orthogonal_ does: then Qᵀ·A has a positive diagonal.</summary>
    [Fact]
    public void Orthogonal_OfDrawnNumbers_IsTheirQWithAPositiveDiagonal()
    {
        var generator = new Philox(9, "w");
        var drawn = new double[3, 3];
        for (var column = 0; column < 3; column++)
        {
            for (var row = 0; row < 3; row++)
                drawn[row, column] = generator.NextNormal();
        }

        var triangle = Draw(Initializers.Orthogonal(), 3, 3).MatMul(Tensor.From(drawn), transposeLeft: true);
        for (var i = 0; i < 3; i++)
        {
            Assert.True(triangle[i, i] > 0);
            for (var j = 0; j < i; j++)
                Assert.Equal(0, triangle[i, j], 1e-14);
        }
    }

    [Fact]
    public void Identity_Matrix_HasTheGainOnItsDiagonal()
    {
        Assert.Equal([2.0, 0, 0, 0, 2, 0], Draw(Initializers.Identity(2), 2, 3).ToArray<double>());
        Assert.Equal([1.0, 0, 0, 1, 0, 0], Draw(Initializers.Identity(), 3, 2).ToArray<double>());
        var x = Tensor.From(new[,] { { 1f, -2, 3 } });
        var model = new Sequential(new Dense(3, weightInitializer: Initializers.Identity()));
        model.Build(new Shape(3));
        Assert.Equal([1f, -2, 3], model.Forward(x).ToArray<float>());
    }

    [Fact]
    public void Matrices_ForAVector_AreRefused()
    {
        Assert.Contains("[3]", Assert.Throws<ShapeException>(() => Draw(Initializers.Orthogonal(), 3)).Message, StringComparison.Ordinal);
        Assert.Contains("matrix", Assert.Throws<ShapeException>(() => Draw(Initializers.Identity(), 3, 3, 1, 1)).Message, StringComparison.Ordinal);
    }

    /// <summary>torch.nn.Linear(200, …) and torch.nn.Conv2d(…, 8 channels, 5×5): ±1/√200 for weights and biases alike.</summary>
    [Fact]
    public void PyTorchDefault_Bias_HasTheFanInOfItsWeight()
    {
        var rule = Initializers.PyTorchDefault();
        var limit = 1 / Math.Sqrt(200);
        Layer[] layers = [new Dense(3000, weightInitializer: rule, biasInitializer: rule), new Conv2D(3000, 5, weightInitializer: rule, biasInitializer: rule)];
        foreach (var (layer, sample) in layers.Zip([new Shape(200), new Shape(8, 5, 5)]))
        {
            new Sequential(layer).Build(sample, seed: 2);
            Assert.All(layer.Parameters, parameter =>
            {
                var largest = parameter.Value.ToArray<double>().Max(Math.Abs);
                Assert.InRange(largest, 0.99 * limit, limit);
            });
        }
    }

    [Theory]
    [InlineData("varianceScaling:0")]
    [InlineData("truncatedNormal:deviation=0")]
    [InlineData("orthogonal:NaN")]
    [InlineData("identity:Infinity")]
    public void Initializer_OutsideItsDomain_Throws(string text) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Catalogue.Of().Create<Initializer>(text));

    private static Tensor Draw(Initializer initializer, params int[] shape) =>
        initializer.Create(shape, new Fan(shape[^1], shape[0]), new Philox(9, "w"), ElementType.Float64);
}
