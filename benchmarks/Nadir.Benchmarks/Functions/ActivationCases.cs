namespace Nadir.Benchmarks;

/// <summary>Activations that PyTorch has a function of its own for, on a million float32 numbers.</summary>
internal static class ActivationCases
{
    public static Dictionary<string, Func<FunctionCase>> All()
    {
        var x = Tensor.Normal(new Shape(1000, 1000), new Philox(1, "x"), 0, 2).RequiresGradient();
        var cases = new Dictionary<string, Activation>
        {
            ["relu"] = Activations.Relu(),
            ["relu6"] = Activations.Relu6(),
            ["leaky_relu"] = Activations.LeakyRelu(),
            ["elu"] = Activations.Elu(),
            ["celu"] = Activations.Celu(),
            ["selu"] = Activations.Selu(),
            ["gelu"] = Activations.Gelu(),
            ["gelu-tanh"] = Activations.Gelu(approximate: true),
            ["silu"] = Activations.Silu(),
            ["mish"] = Activations.Mish(),
            ["softplus"] = Activations.Softplus(threshold: 20),
            ["softsign"] = Activations.Softsign(),
            ["sigmoid"] = Activations.Sigmoid(),
            ["hardsigmoid"] = Activations.HardSigmoid(),
            ["tanh"] = Activations.Tanh(),
            ["hardtanh"] = Activations.HardTanh(),
            ["hardswish"] = Activations.HardSwish(),
            ["logsigmoid"] = Activations.LogSigmoid(),
            ["hardshrink"] = Activations.HardShrink(),
            ["softshrink"] = Activations.SoftShrink(),
            ["tanhshrink"] = Activations.TanhShrink(),
            ["threshold"] = Activations.Threshold(),
            ["exp"] = Activations.Exponential(),
            ["sin"] = Activations.Sine(),
            ["softmax"] = Activations.Softmax(),
            ["log_softmax"] = Activations.LogSoftmax(),
            ["softmin"] = Activations.Softmin(),
        }.ToDictionary<KeyValuePair<string, Activation>, string, Func<FunctionCase>>(
            entry => entry.Key, entry => () => new FunctionCase(() => entry.Value.Apply(x), x));
        cases["glu"] = () =>
        {
            var model = new Sequential(new Glu());
            model.Build(new Shape(1000));
            return new FunctionCase(() => model.Forward(x, ForwardPass.Training(seed: 1, epoch: 0, firstSample: 0)), x);
        };
        return cases;
    }
}
