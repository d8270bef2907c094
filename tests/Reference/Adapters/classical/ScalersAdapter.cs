namespace Nadir.Tests.Reference;

internal sealed class ScalersAdapter() : Adapter("classical/scalers")
{
    public override void Run(GoldenCase golden)
    {
        var train = golden.Tensor("X");
        var scaler = Make(golden).Fit(train);
        var test = scaler.Transform(golden.Tensor("X_test"));
        golden.Expect("transformed_train", scaler.Transform(train));
        golden.Expect("transformed_test", test);
        if (golden.HasOutput("inverse_of_transformed_test"))
            golden.Expect("inverse_of_transformed_test", scaler.InverseTransform(test));
        foreach (var (output, numbers) in Learned(scaler))
        {
            if (golden.HasOutput(output))
                golden.Expect(output, numbers.ToArray());
        }
    }

    private static Preparation Make(GoldenCase golden)
    {
        if (!golden.HasParam("feature_range"))
            return new StandardScaler(golden.Flag("with_mean"), golden.Flag("with_std"));
        var range = GoldenValue.Numbers(golden.Param("feature_range"));
        return new MinMaxScaler(range[0], range[1], golden.Flag("clip"));
    }

    private static (string Output, IReadOnlyList<double> Numbers)[] Learned(Preparation scaler) => scaler switch
    {
        StandardScaler standard => [("mean", standard.Mean), ("var", standard.Variance), ("scale", standard.Scale)],
        MinMaxScaler range => [("data_min", range.Smallest), ("data_max", range.Largest)],
        _ => [],
    };
}
