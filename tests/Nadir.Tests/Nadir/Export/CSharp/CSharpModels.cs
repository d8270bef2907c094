namespace Nadir.Tests.Export;

/// <summary>Small networks that have every layer, in all the ways their arguments change what is computed.</summary>
internal static class CSharpModels
{
    public static readonly Dictionary<string, (Shape Input, Func<Layer[]> Layers)> All = new()
    {
        ["mlp"] = (new Shape(4), () => [new Dense(8, Activations.Relu()), new Dropout(), new Dense(3, Activations.Softmax())]),
        ["denseOnly"] = (new Shape(5), () => [new Dense(2, useBias: false)]),
        ["denseOfRows"] = (new Shape(3, 4), () => [new Dense(5, Activations.Tanh()), new Flatten()]),
        ["activationAlone"] = (new Shape(6), () => [new ActivationLayer(Activations.Mish())]),
        ["nothing"] = (new Shape(6), () => [new Reshape(2, 3), new Flatten()]),
        ["convolutions"] = (new Shape(2, 9, 8), () =>
        [
            new Conv2D(4, 3, Activations.Relu(), padding: Padding.Same), new Conv2D(6, (3, 2), strides: (2, 1), padding: (1, 2), groups: 2),
            new Conv2D(2, 2, dilation: (2, 1), useBias: false), new Flatten(), new Dense(3),
        ]),
        ["mirrored"] = (new Shape(2, 6, 5), () => [new Conv2D(3, 3, padding: Padding.Same, paddingMode: PaddingMode.Reflect), new Conv2D(2, (3, 4), Activations.Silu(), padding: (1, 2), paddingMode: PaddingMode.Replicate)]),
        ["largest"] = (new Shape(2, 7, 8), () => [new Conv2D(3, 2, Activations.Relu()), new MaxPool2D(2), new MaxPool2D(2, strides: 1, padding: 1), new MaxPool2D((2, 1), dilation: (2, 1), ceilMode: true)]),
        ["largestApart"] = (new Shape(2, 8, 9), () => [new MaxPool2D((3, 4), strides: (2, 1), padding: (0, 2), dilation: (1, 2)), new MaxPool2D((2, 3), strides: 2, padding: (1, 0), dilation: (2, 1))]),
        ["averages"] = (new Shape(2, 7, 9), () => [new AveragePool2D(2, ceilMode: true), new AveragePool2D(3, strides: 2, padding: 1), new AveragePool2D(2, strides: 1, padding: 1, countPadding: true)]),
        ["averagesOfPyTorch"] = (new Shape(1, 7, 7), () => [new AveragePool2D(3, strides: 2, padding: 1, ceilMode: true, convention: Convention.PyTorch), new AveragePool2D(2, divisor: 3)]),
        ["averagesOverTheEdge"] = (new Shape(2, 8, 6), () => [new AveragePool2D((3, 2), strides: (2, 3), padding: (1, 0), ceilMode: true, convention: Convention.PyTorch)]),
        ["globalAverage"] = (new Shape(3, 4, 5), () => [new GlobalAveragePool2D(keepDimensions: true), new Conv2D(2, 1), new GlobalAveragePool2D()]),
        ["normalized"] = (new Shape(3, 4, 4), () => [new BatchNormalization(), new Flatten(), new BatchNormalization(axis: -1, center: false, scale: false), new Dense(2)]),
        ["normalizedLast"] = (new Shape(3, 4), () => [new BatchNormalization(axis: -1, center: false), new BatchNormalization(axis: 1, scale: false)]),
        ["slopes"] = (new Shape(3, 2, 2), () =>
        [
            new PRelu(SlopeSharing.Element, Initializers.Uniform()), new PRelu(SlopeSharing.Channel, Initializers.Uniform()),
            new PRelu(SlopeSharing.Layer, Initializers.Constant(0.3)), new RRelu(),
        ]),
        ["maxout"] = (new Shape(6, 4, 2), () => [new Maxout(3, axis: 1), new Maxout(2, axis: -2), new Maxout()]),
        ["gates"] = (new Shape(4, 6), () => [new Glu(axis: 1), new Glu()]),
        ["probabilities"] = (new Shape(3, 4), () => [new Softmax(axis: 1), new Softmax()]),
        ["manyWeights"] = (new Shape(40), () => [new Dense(60, Activations.Gelu()), new Dense(30, Activations.Gelu(approximate: true)), new Dense(2)]),
        ["twoSlopes"] = (new Shape(4), () => [new Dense(4, Activations.LeakyRelu(0.1)), new Dense(4, Activations.LeakyRelu(0.3)), new Dense(4, Activations.LeakyRelu(0.1))]),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>A built network whose running statistics, shifts and scales are no longer those of the start.</summary>
    public static Sequential Make(string name, ElementType type)
    {
        var (input, layers) = All[name];
        var model = new Sequential(layers()) { ElementType = type };
        model.Build(input, 7);
        var random = new Philox(11, name);
        foreach (var parameter in model.Parameters.Where(parameter => !parameter.Name.EndsWith(".weight", StringComparison.Ordinal)))
        {
            var isVariance = parameter.Name.EndsWith("Variance", StringComparison.Ordinal);
            parameter.Assign(Tensor.From([.. Enumerable.Range(0, parameter.Value.Count).Select(_ => isVariance ? random.NextUniform(0.2, 3) : random.NextUniform(-1, 1))], parameter.Value.Shape).To(type));
        }

        return model;
    }
}
