namespace Nadir.Tests.Export.Onnx;

/// <summary>Whole networks, as people build them: each with the layers' conventions side by side.</summary>
internal static class OnnxModels
{
    private static readonly Shape Image = new(3, 11, 9), Row = new(6), Sequence = new(5, 4);

    public static Dictionary<string, Func<ElementType, Sequential>> All { get; } = new()
    {
        ["logistic"] = type => Built(type, Row, new Dense(1, Activations.Sigmoid())),
        ["softmax regression"] = type => Built(type, Row, new Dense(3), new Softmax()),
        ["wide network"] = type => Built(type, Row, new Dense(40, Activations.Relu()), new Dropout(0.3), new Dense(3, Activations.Softmax())),
        ["gelu network"] = type => Built(type, Row, new Dense(8, Activations.Gelu()), new Dense(8, Activations.Gelu(true)), new Dense(2)),
        ["swish network"] = type => Built(type, Row, new Dense(8, Activations.Silu()), new Dense(8, Activations.Mish()), new Dense(2)),
        ["self-normalizing network"] = type => Built(type, Row, new Dense(8, Activations.Selu()), new Dense(8, Activations.Elu(0.5)), new Dense(1)),
        ["formula network"] = type => Built(type, Row, new Dense(8, Activations.Formula("where(x > 0, x + sin(x)^2, 0.1x)")), new Dense(1)),
        ["normalized network"] = type => Built(type, Row, new Dense(8, useBias: false), new BatchNormalization(), new ActivationLayer(Activations.LeakyRelu()), new Dense(2)),
        ["gated network"] = type => Built(type, Row, new Dense(8), new Glu(), new Dense(6), new Maxout(3), new PRelu(), new RRelu(), new Dense(2)),
        ["dense along a sequence"] = type => Built(type, Sequence, new Dense(7, Activations.Tanh()), new BatchNormalization(axis: -1), new Dense(3, useBias: false), new Flatten(), new Dense(2)),
        ["class scores of pixels"] = type => Built(type, Image, new Conv2D(4, 1), new Softmax(axis: 1)),
        ["seed CNN"] = type => Built(type, new Shape(1, 28, 28), [.. Presets.SeedCnn().Layers]),
        ["strided CNN"] = type => Built(type, Image, new Conv2D(4, 3, Activations.Relu(), strides: 2, padding: Padding.Same), new Conv2D(6, (3, 2), padding: Padding.Full), new GlobalAveragePool2D(), new Dense(2)),
        ["dilated CNN in groups"] = type => Built(type, new Shape(4, 11, 9), new Conv2D(8, 3, dilation: 2, groups: 2, padding: (1, 2)), new PRelu(SlopeSharing.Channel), new Conv2D(8, 3, groups: 8), new Flatten(), new Dense(2)),
        ["mirrored borders"] = type => Built(type, Image, new Conv2D(4, 5, padding: Padding.Same, paddingMode: PaddingMode.Reflect), new Conv2D(4, 3, padding: 2, paddingMode: PaddingMode.Replicate)),
        ["normalized CNN"] = type => Built(type, Image, new Conv2D(4, 3, useBias: false), new BatchNormalization(convention: Convention.PyTorch), new ActivationLayer(Activations.Relu6()), new MaxPool2D(3, 2, 1), new Flatten(), new Dense(2)),
        ["average pools"] = type => Built(type, Image, new AveragePool2D(3, 2, 1, ceilMode: true, convention: Convention.PyTorch), new AveragePool2D(2, 1, Padding.Same), new AveragePool2D(2, divisor: 3)),
        ["reshaped images"] = type => Built(type, new Shape(60), new Reshape(3, 4, -1), new Conv2D(2, 2), new MaxPool2D(2, 1, dilation: 2, padding: 1), new GlobalAveragePool2D(keepDimensions: true)),
        ["sparse attention"] = type => Built(type, Sequence, new Dense(4, Activations.Sparsemax()), new Dense(4, Activations.Softmin()), new Dense(3, Activations.LogSoftmax())),
        ["nothing but dropout"] = type => Built(type, Row, new Dropout()),
    };

    private static Sequential Built(ElementType type, Shape sample, params Layer[] layers) => OnnxAgreement.Built(type, sample, layers);
}
