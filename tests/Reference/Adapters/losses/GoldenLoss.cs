namespace Nadir.Tests.Reference;

/// <summary>The outputs that golden files of losses share: each reduction, and its gradient in each input.</summary>
internal static class GoldenLoss
{
    private static readonly (string Name, Reduction Reduction)[] Reductions =
    [
        ("none", Reduction.None), ("mean", Reduction.Mean), ("sum", Reduction.Sum), ("batchmean", Reduction.BatchMean),
    ];

    /// <summary>Keras and TensorFlow.js call the inputs y_true and y_pred, PyTorch target and input.</summary>
    public static bool IsKeras(GoldenCase golden) => golden.HasInput("y_true");

    /// <summary>PyTorch's mean of class numbers: over the weights of the classes.</summary>
    public static Reduction OverWeights(Reduction reduction) =>
        reduction == Reduction.Mean ? Reduction.MeanOverWeights : reduction;

    /// <summary>Keras and the layers of TensorFlow.js take the last axis together, the rest counts each element.</summary>
    public static bool TakesRows(GoldenCase golden) =>
        IsKeras(golden) && !golden.Id.Contains("_core_", StringComparison.Ordinal);

    /// <summary>The labels that a case holds; −1 and 1 where it does not say.</summary>
    public static BinaryLabels Labels(GoldenCase golden) =>
        golden.Text("labels", null)?.StartsWith("0/1", StringComparison.Ordinal) == true ? BinaryLabels.ZeroOne : BinaryLabels.SignedOne;

    /// <summary>Compares a loss that takes target and prediction as they stand.</summary>
    public static void Compare(GoldenCase golden, Func<Reduction, Loss> loss, Tensor? sampleWeights = null) =>
        Compare(golden, (target, prediction, reduction) => loss(reduction).Compute(target, prediction, sampleWeights));

    /// <summary>Compares a loss of inputs of its own, called in the file as named here, in the loss' order.</summary>
    public static void Compare(GoldenCase golden, string[] names, Func<Reduction, Loss> loss)
    {
        foreach (var (name, reduction) in Reductions)
        {
            var inputs = names.Select(golden.Tensor).ToArray();
            foreach (var input in inputs)
                input.RequiresGradient();
            var value = loss(reduction).Compute(inputs);
            if (golden.HasOutput(name))
                golden.Expect(name, value);
            for (var i = 0; i < names.Length; i++)
            {
                if (golden.HasOutput($"grad_{names[i]}_{name}"))
                    golden.Expect($"grad_{names[i]}_{name}", Gradients.Of(reduction == Reduction.None ? value.Sum() : value, [inputs[i]])[0]);
            }
        }
    }

    /// <summary>Compares what a function makes of target, prediction and reduction.</summary>
    public static void Compare(GoldenCase golden, Func<Tensor, Tensor, Reduction, Tensor> compute)
    {
        var (targetName, predictionName) = IsKeras(golden) ? ("y_true", "y_pred") : ("target", "input");
        foreach (var (name, reduction) in Reductions)
        {
            var (target, prediction) = (golden.Tensor(targetName), golden.Tensor(predictionName).RequiresGradient());
            if (target.IsFloating)
                target.RequiresGradient();
            var value = compute(target, prediction, reduction);
            if (golden.HasOutput(name))
                golden.Expect(name, value);
            foreach (var (input, tensor) in new[] { (targetName, target), (predictionName, prediction) })
            {
                if (golden.HasOutput($"grad_{input}_{name}"))
                    golden.Expect($"grad_{input}_{name}", Gradients.Of(reduction == Reduction.None ? value.Sum() : value, [tensor])[0]);
            }
        }
    }
}
