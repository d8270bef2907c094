namespace Nadir.Tests.Reference;

/// <summary>What golden files of layers share: output, and gradients in the input and each weight.</summary>
internal static class GoldenLayer
{
    public static void Compare(GoldenCase golden, Layer layer, ForwardPass pass = default, params (string Input, int Parameter)[] weights)
    {
        var x = golden.Tensor("x");
        var batch = x.Rank == 1 && layer is Dense ? x.ExpandDimension(0) : x;
        var model = new Sequential(layer) { ElementType = x.ElementType };
        model.Build(batch.Shape[1..]);
        Compare(golden, model, layer, pass, weights);
    }

    /// <summary>The same for a model of one layer that was built already.</summary>
    public static void Compare(GoldenCase golden, Model model, Layer layer, ForwardPass pass, params (string Input, int Parameter)[] weights)
    {
        var x = golden.Tensor("x");
        var batch = x.Rank == 1 && layer is Dense ? x.ExpandDimension(0) : x;
        foreach (var (input, parameter) in weights)
            layer.Parameters[parameter].Assign(golden.Tensor(input));
        batch = batch.Detach().RequiresGradient();
        var y = model.Forward(batch, pass);
        golden.Expect("y", batch.Rank == x.Rank ? y : y.Squeeze(0));
        Tensor[] leaves = [batch, .. weights.Select(weight => layer.Parameters[weight.Parameter].Value)];
        var gradients = Gradients.Of(y, leaves, upstream: golden.Tensor("grad_output").Reshape(y.Shape));
        golden.Expect("grad_x", gradients[0].Reshape(x.Shape));
        for (var i = 0; i < weights.Length; i++)
            golden.Expect($"grad_{weights[i].Input}", gradients[i + 1]);
    }

    /// <summary>The names of the weights, with or without a bias.</summary>
    public static (string, int)[] Weights(GoldenCase golden) =>
        golden.Flag("bias") ? [("weight", 0), ("bias", 1)] : [("weight", 0)];

    public static Size Size(GoldenCase golden, string param)
    {
        var numbers = GoldenValue.Numbers(golden.Param(param));
        return ((int)numbers[0], (int)numbers[^1]);
    }

    public static Size? SizeIfGiven(GoldenCase golden, string param) => golden.IsGiven(param) ? Size(golden, param) : null;

    public static Padding Padding(GoldenCase golden)
    {
        if (!golden.IsGiven("padding"))
            return Nadir.Padding.Valid;
        if (golden.Param("padding").ValueKind == System.Text.Json.JsonValueKind.String)
            return golden.Text("padding") == "same" ? Nadir.Padding.Same : Nadir.Padding.Valid;
        var numbers = GoldenValue.Numbers(golden.Param("padding"));
        return ((int)numbers[0], (int)numbers[^1]);
    }
}
