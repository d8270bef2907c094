namespace Nadir.Tests.Models;

/// <summary>A Sequential pools before an increasing activation; what comes out is what its layers give one by one.</summary>
public sealed class PoolingOrderTests
{
    public static TheoryData<string> Increasing => ["elu", "leakyRelu", "linear", "relu", "sigmoid", "tanh"];

    [Theory]
    [MemberData(nameof(Increasing))]
    public void PoolingFirst_ValuesAndSlopes_AreThoseOfTheLayersInOrder(string name)
    {
        var activation = Catalogue.Of().Create<Activation>(name);
        Compare(new Sequential(new Conv2D(3, 3, activation), new MaxPool2D(2)));
        Compare(new Sequential(new BatchNormalization(), new ActivationLayer(activation), new MaxPool2D(3, 2, 1, ceilMode: true)));
    }

    [Fact]
    public void PoolingFirst_IncreasingActivation_SeesThePooledElementsOnly()
    {
        Assert.Equal(new Shape(2, 2, 4, 4), Elements(Activations.Relu()));
        Assert.Equal(new Shape(2, 2, 8, 8), Elements(Activation.Of(default(Bump), "bump")));

        static Shape Elements(Activation activation)
        {
            var model = new Sequential(new ActivationLayer(activation), new MaxPool2D(2));
            var output = model.Forward(Tensor.Normal(new Shape(2, 2, 8, 8), new Philox(5, "x")).RequiresGradient());
            var node = output.Node!;
            return node is MaxPooling ? node.Input(0).Shape : output.Shape;
        }
    }

    /// <summary>What makes these two increasing whatever their parameter: one that would turn them round is refused.</summary>
    [Fact]
    public void Increasing_ParameterThatWouldDecrease_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Activations.LeakyRelu(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Activations.Elu(-1));
    }

    private static void Compare(Sequential model)
    {
        var x = Tensor.Normal(new Shape(4, 2, 11, 12), new Philox(4, "x")).RequiresGradient();
        var pass = ForwardPass.Training(0, 0, 0);
        var together = model.Forward(x, pass);
        var inOrder = x;
        foreach (var layer in model.Layers)
            inOrder = layer.Forward(inOrder, pass);
        var upstream = Tensor.Normal(together.Shape, new Philox(4, "upstream"));
        Assert.Equal(inOrder.ToArray<float>(), together.ToArray<float>(), (a, b) => Math.Abs(a - b) <= 1e-6);

        Tensor[] leaves = [x, .. model.Parameters.Where(parameter => parameter.IsTrainable).Select(parameter => parameter.Value)];
        var expected = Gradients.Of(inOrder, leaves, upstream: upstream);
        var actual = Gradients.Of(together, leaves, upstream: upstream);
        for (var leaf = 0; leaf < leaves.Length; leaf++)
            Assert.Equal(expected[leaf].ToArray<float>(), actual[leaf].ToArray<float>(), (a, b) => Math.Abs(a - b) <= 1e-5);
    }

    private readonly record struct Bump : IScalarFunction
    {
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Exp(-(x * x));

        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => -2 * x * y;
    }
}
