using System.Text;
using System.Text.Json;
using Nadir.Tests.Data;

namespace Nadir.Tests.Saving;

/// <summary>Weights that do not fit are all listed and none is changed; ours are read by others.</summary>
public sealed class WeightNamesTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Load_WhatDoesNotFit_IsListedAtOnceAndNothingChanges()
    {
        Write(("0.dense.weight", new Shape(3, 4)), ("0.dense.bias", new Shape(2)), ("other", new Shape(7)));
        var model = Built(new Dense(3), new Dense(1));
        var before = model.WeightsSha256;
        var error = Assert.Throws<DataException>(() => model.LoadWeights(scratch["a"]));
        Assert.Equal(
            $"{scratch["a"]}: the weights do not fit the model; missing: 1.dense.weight [1, 3] for 1.dense.weight, 1.dense.bias [1] for 1.dense.bias; of another shape or type: 0.dense.bias is [2], 0.dense.bias needs [3] there; not of this model: other [7]. Nothing was changed: build the model that wrote them, or pass another NameMap.",
            error.Message);
        Assert.Equal(before, model.WeightsSha256);
    }

    [Fact]
    public void Load_WholeNumbersForWeights_AreRefused()
    {
        Safetensors.Save(scratch["a"], [NamedArray.Of<long>("0.dense.weight", new Shape(3, 4), new long[12]), NamedArray.Of<float>("0.dense.bias", new Shape(3), new float[3])]);
        Assert.Contains("0.dense.weight holds Int64, weights are floating point", Fault(Built(new Dense(3)), NameMap.Own), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WhereTwoWaysAreOpen_AsksForNames()
    {
        Write(("first.weight", new Shape(4, 4)), ("first.bias", new Shape(4)), ("second.weight", new Shape(4, 4)), ("second.bias", new Shape(4)));
        var model = Built(new Dense(4), new Dense(4));
        var fault = Fault(model, NameMap.PyTorch());
        Assert.Contains("which is which cannot be told", fault, StringComparison.Ordinal);
        Assert.Contains("'first' (bias [4], weight [4, 4]); 'second'", fault, StringComparison.Ordinal);
        Assert.Contains("NameMap.PyTorch([", fault, StringComparison.Ordinal);
        model.LoadWeights(scratch["a"], NameMap.PyTorch(["second", "first"]));
    }

    [Fact]
    public void Load_OtherLayersThanTheModel_ListsBoth()
    {
        Write(("conv.weight", new Shape(4, 4, 3, 3)), ("fc.weight", new Shape(4, 4)));
        var fault = Fault(Built(new Dense(4), new Dense(2)), NameMap.PyTorch());
        Assert.Contains("not layers of the same kinds", fault, StringComparison.Ordinal);
        Assert.Contains("'conv' (weight [4, 4, 3, 3])", fault, StringComparison.Ordinal);
        Assert.Contains("'0.dense' (bias [4], weight [4, 4])", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Maps_ThatAreWrong_SaySo()
    {
        Write(("0.weight", new Shape(4, 4)));
        var model = Built(new Dense(4), new Dense(2));
        Assert.Contains("got 1 names for the 2 layers with weights: 0.dense, 1.dense", Assert.Throws<ArgumentException>(() => model.LoadWeights(scratch["a"], NameMap.PyTorch(["0"]))).Message, StringComparison.Ordinal);
        Assert.Contains("lacks the weight 0.dense.weight", Assert.Throws<ArgumentException>(() => model.LoadWeights(scratch["a"], NameMap.From(new Dictionary<string, string>()))).Message, StringComparison.Ordinal);
        Assert.Contains("Two weights are to be called 'same'", Assert.Throws<ArgumentException>(() => model.LoadWeights(scratch["a"], NameMap.From(_ => "same"))).Message, StringComparison.Ordinal);
        Assert.Contains("Build(inputShape)", Assert.Throws<InvalidOperationException>(() => new Sequential(new Dense(2)).LoadWeights(scratch["a"])).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new Sequential(new Dense(2)).SaveWeights(scratch["b"]));
    }

    [Fact]
    public void Save_UnderEveryMap_LoadsBackTheSame()
    {
        foreach (var map in new[] { NameMap.Own, NameMap.PyTorch(), NameMap.Keras(), NameMap.Keras(channelsFirst: true), NameMap.PyTorch(["a", "b", "c", "d", "e"]), NameMap.From(name => $"model.{name}") })
        {
            var (first, second) = (Whole(seed: 1), Whole(seed: 2));
            first.SaveWeights(scratch["a"], map);
            Assert.NotEqual(first.WeightsSha256, second.WeightsSha256);
            second.LoadWeights(scratch["a"], map);
            Assert.Equal(first.WeightsSha256, second.WeightsSha256);
        }
    }

    [Fact]
    public void Save_UnderKerasNames_HasItsNamesAndShapes()
    {
        Whole(seed: 1).SaveWeights(scratch["a"], NameMap.Keras());
        Assert.Equal(
            [
                "batch_normalization/beta [4]", "batch_normalization/gamma [4]", "batch_normalization/moving_mean [4]", "batch_normalization/moving_variance [4]",
                "conv2d/bias [4]", "conv2d/kernel [3, 2, 2, 4]", "dense/bias [5]", "dense/kernel [64, 5]", "dense_1/bias [5]", "dense_1/kernel [5, 5]", "p_re_lu/alpha [4, 4, 4]",
            ],
            Safetensors.Read(scratch["a"]).Arrays.Select(array => $"{array.Name} {array.Shape}"));
    }

    [Fact]
    public void Save_UnderPyTorchsNames_PyTorchLoadsAndPredictsEqually()
    {
        var mlp = new Sequential(new Flatten(), new Dense(4, Activations.Relu()), new Dense(2));
        mlp.Build(new Shape(2, 3), seed: 4);
        var cnn = new Sequential(new Conv2D(3, 3, Activations.Tanh()), new BatchNormalization(axis: 1), new MaxPool2D(2), new Flatten(), new Dense(2));
        cnn.Build(new Shape(1, 6, 6), seed: 4);
        foreach (var (name, model) in new[] { ("mlp", mlp), ("cnn", cnn) })
        {
            foreach (var parameter in model.Parameters.Where(parameter => parameter.Value.Rank == 1))
                parameter.Assign(Tensor.Uniform(parameter.Value.Shape, new Philox(5, parameter.Name), 0.5, 1.5));
            model.SaveWeights(scratch[name], NameMap.PyTorch());
            var shape = model.InputShape!.Value.Prepend(2);
            var input = Tensor.From<float>([.. Enumerable.Range(0, shape.Count).Select(i => ((float)i / shape.Count) - 0.5f)], shape);
            var expected = PythonProgram.Run("torch", FigureFile.Of("read_safetensors.py"), scratch[name], name).Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
            Assert.All(model.Predict(input).ToArray<double>().Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
        }
    }

    [Fact]
    public void Save_Weights_PythonReadsThemByTheDescription()
    {
        var model = Built(new Dense(3));
        model.Parameters[0].Assign(Tensor.From<float>([.. Enumerable.Range(0, 12).Select(i => (float)i)], new Shape(3, 4)));
        model.SaveWeights(scratch["a"]);
        Safetensors.Save(scratch["b"], [.. Safetensors.Read(scratch["a"]).Arrays, NamedArray.Of<long>("count", Shape.Scalar, [258]), NamedArray.Of<bool>("mask", new Shape(3), [true, false, true])]);

        var sum = Enumerable.Range(0, 12).SelectMany(i => BitConverter.GetBytes((float)i)).Sum(value => value);
        Assert.Equal(
            $"0.dense.bias F32 [3] 0\n0.dense.weight F32 [3,4] {sum}\ncount I64 [] 3\nmask BOOL [3] 2",
            PythonProgram.Run("json", FigureFile.Of("read_safetensors.py"), scratch["b"]));
    }

    [Fact]
    public void Save_Weights_APlainReaderFindsEveryElement()
    {
        var model = Whole(seed: 3);
        model.SaveWeights(scratch["a"], NameMap.PyTorch());
        var bytes = File.ReadAllBytes(scratch["a"]);
        var length = (int)BitConverter.ToInt64(bytes);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, length));
        Assert.Equal("pt", header.RootElement.GetProperty("__metadata__").GetProperty("format").GetString());
        string[] names =
        [
            "0.weight", "0.bias", "2.weight", "2.bias", "2.running_mean", "2.running_var", "3.weight", "5.weight", "5.bias", "6.weight", "6.bias",
        ];
        Assert.Equal(names.Length + 2, header.RootElement.EnumerateObject().Count());
        foreach (var (name, parameter) in names.Zip(model.Parameters))
        {
            var entry = header.RootElement.GetProperty(name);
            Assert.Equal("F32", entry.GetProperty("dtype").GetString());
            Assert.Equal(parameter.Value.Shape.ToArray(), entry.GetProperty("shape").EnumerateArray().Select(axis => axis.GetInt32()));
            var (begin, end) = (entry.GetProperty("data_offsets")[0].GetInt32(), entry.GetProperty("data_offsets")[1].GetInt32());
            var elements = Enumerable.Range(0, (end - begin) / 4).Select(i => BitConverter.ToSingle(bytes, 8 + length + begin + (4 * i)));
            Assert.Equal(parameter.Value.ToArray<float>(), elements);
        }
    }

    [Fact]
    public void Read_StreamThatCannotSeek_IsTheSame()
    {
        foreach (var name in new[] { "cnn", "types", "keras.io" })
        {
            var bytes = File.ReadAllBytes(FigureFile.Of($"{name}.safetensors"));
            var expected = WeightsHash.Sha256(Safetensors.Read(FigureFile.Of($"{name}.safetensors")).Arrays);
            Assert.Equal(expected, WeightsHash.Sha256(Safetensors.Read(new OneWayStream(bytes)).Arrays));
            Assert.Equal(expected, WeightsHash.Sha256(Safetensors.Read(new OneWayStream(IdxBytes.Packed(bytes))).Arrays));
            Assert.Equal(expected, WeightsHash.Sha256(Safetensors.Read(new MemoryStream(IdxBytes.Packed(bytes))).Arrays));
        }
    }

    [Fact]
    public void Read_HostileStreams_AreRefused()
    {
        var whole = File.ReadAllBytes(FigureFile.Of("bare.safetensors"));
        Hostile.RefusesEveryCut(whole, bytes => Safetensors.Read(new MemoryStream(bytes)));
        Hostile.RefusesEveryCut(whole, bytes => Safetensors.Read(new OneWayStream(bytes)));
        Assert.Contains("more bytes follow", Hostile.Refused(() => Safetensors.Read(new OneWayStream([.. whole, 0]))).Message, StringComparison.Ordinal);
        Hostile.Refused(() => Safetensors.Read(new OneWayStream(Headed("""{"a":{"dtype":"F32","shape":[500000000],"data_offsets":[0,2000000000]}}"""))));
        Hostile.Refused(() => Safetensors.Read(new OneWayStream(Headed("""{"a":{"dtype":"U8","shape":[2147483591],"data_offsets":[0,2147483591]}}"""))));
        Hostile.Refused(() => Safetensors.Read(new MemoryStream(Headed("{\"a\":" + new string('[', 100_000)))));
        Hostile.Refused(() => Safetensors.Read(new MemoryStream(Headed("""{"a":{"dtype":"U64","shape":[1],"data_offsets":[0,8]}}""", 255, 255, 255, 255, 255, 255, 255, 255))));
        var bomb = IdxBytes.Packed(Headed("""{"a":{"dtype":"U8","shape":[40000001],"data_offsets":[0,40000001]}}""", new byte[40_000_000]));
        Assert.Contains("the file ends before", Hostile.Refused(() => Safetensors.Read(new MemoryStream(bomb))).Message, StringComparison.Ordinal);
        File.WriteAllBytes(scratch["bomb"], bomb);
        Hostile.Refused(() => Safetensors.Read(scratch["bomb"]));
        Assert.Contains(".pt", Hostile.Refused(() => Safetensors.Read(new MemoryStream([.. "PK\x03\x04 archive"u8]))).Message, StringComparison.Ordinal);
        Assert.Contains("HDF5", Hostile.Refused(() => Safetensors.Read(new MemoryStream([0x89, .. "HDF\r\n and more"u8]))).Message, StringComparison.Ordinal);
        Hostile.Refused(() => Safetensors.Read(new OneWayStream([255, 255, 255, 5, 0, 0, 0, 0, 1, 2, 3])));
    }

    [Fact]
    public void Read_Mutations_AreReadOrRefused()
    {
        Hostile.SurvivesMutations(File.ReadAllBytes(FigureFile.Of("types.safetensors")), bytes => Safetensors.Read(new MemoryStream(bytes)), 10);
        var model = Built(new Dense(2));
        model.SaveWeights(scratch["a"], NameMap.PyTorch());
        Hostile.SurvivesMutations(File.ReadAllBytes(scratch["a"]), bytes => Built(new Dense(2)).LoadWeights(new OneWayStream(bytes), NameMap.PyTorch()), 11);
    }

    public void Dispose() => scratch.Dispose();

    private static byte[] Headed(string header, params byte[] data) =>
        [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header), .. data];

    private static Sequential Built(params Layer[] layers)
    {
        var model = new Sequential(layers);
        model.Build(new Shape(4));
        return model;
    }

    private static Sequential Whole(ulong seed)
    {
        var model = new Sequential(
            new Conv2D(4, new Size(3, 2), Activations.Relu()), new BatchNormalization(axis: 1), new PRelu(), new Flatten(), new Dense(5), new Dense(5));
        model.Build(new Shape(2, 6, 5), seed);
        foreach (var parameter in model.Parameters)
            parameter.Assign(Tensor.Uniform(parameter.Value.Shape, new Philox(seed, parameter.Name)));
        return model;
    }

    private string Fault(Model model, NameMap map) => Assert.Throws<DataException>(() => model.LoadWeights(scratch["a"], map)).Message;

    private void Write(params (string Name, Shape Shape)[] arrays) => Safetensors.Save(
        scratch["a"], arrays.Select(array => NamedArray.Of<float>(array.Name, array.Shape, new float[array.Shape.Count])));
}
