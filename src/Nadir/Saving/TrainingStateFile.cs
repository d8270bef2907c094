namespace Nadir;

/// <summary>What a checkpoint adds to a model: the optimizer's memory and the place in the data.</summary>
/// <remarks>The generator needs no state: Philox numbers follow from the seed, the epoch and the step.</remarks>
internal static class TrainingStateFile
{
    private const string State = "training.json";
    private const string Memory = "optimizer.safetensors";
    private const string Kind = "nadir-training";
    private const int Version = 1;

    public static void Write(Model model, FolderSave save)
    {
        var optimizer = model.Optimizer ?? throw Error.State($"A checkpoint holds the optimizer's memory, but the model is not compiled. Use Save, or Compile first.");
        var state = JsonText.Bytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString(FormatName.Member, FormatName.Of(Kind, Version));
            writer.WriteNumber("epoch", model.Position.Epoch);
            writer.WriteNumber("samplesIntoEpoch", model.Position.SamplesIntoEpoch);
            writer.WriteNumber("seed", model.Position.Seed);
            writer.WriteNumber("optimizerSteps", optimizer.Steps);
            writer.WriteNumber("rateFactor", optimizer.RateFactor);

            // Saved between two epochs of Fit, the optimizer is told of the new one only when it begins.
            writer.WriteNumber("optimizerEpochs", Math.Max(optimizer.Epochs, model.Position.Epoch));
            writer.WriteStartArray("optimizerNumbers");
            foreach (var number in optimizer.Numbers)
                writer.WriteNumberValue(number);
            writer.WriteEndArray();
            if (optimizer.AccumulationSteps is not null)
                writer.WriteNumber("gatheredBatches", optimizer.GatheredBatches);
            writer.WriteEndObject();
        });
        if (optimizer.IsEvaluating)
            throw Error.State($"The weights are those to evaluate by, and a checkpoint holds the trained ones. Dispose what UseEvaluationWeights returned first.");
        var arrays = optimizer.Remembered(model.Parameters).Select(memory => NamedArray.Of(memory.Name, memory.Value));
        save.WriteBytes(State, state);
        save.Write(Memory, stream => Safetensors.Write(stream, arrays));
    }

    public static void Remove(FolderSave save)
    {
        save.Remove(State);
        save.Remove(Memory);
    }

    /// <summary>Reads it where it is there; a model alone goes on with an optimizer that remembers nothing.</summary>
    public static void Read(Model model, DurableFolder files)
    {
        if (model.Optimizer is not { } optimizer || !files.Has(State))
            return;
        StrictValue state;
        using (var stream = files.Read(State))
            state = JsonFile.Read(stream, files.PathOf(State));
        FormatName.Check(state, Kind, Version);
        SafetensorsContent memory;
        using (var stream = files.Read(Memory))
            memory = Safetensors.Read(stream, files.PathOf(Memory));
        optimizer.Recall(model.Parameters, new RememberedArrays(files.PathOf(Memory), memory.Arrays));
        ReadNumbers(state, optimizer.Numbers);
        optimizer.Steps = Counted(state["optimizerSteps"]);
        optimizer.RateFactor = state.Optional("rateFactor")?.Number() ?? 1;
        optimizer.Epochs = state.Optional("optimizerEpochs") is { } epochs ? Counted(epochs) : Counted(state["epoch"], int.MaxValue);
        if (optimizer.AccumulationSteps is { } batches && state.Optional("gatheredBatches") is { } gathered)
            optimizer.GatheredBatches = (int)Counted(gathered, batches - 1);
        model.Position = new TrainingPosition((int)Counted(state["epoch"], int.MaxValue), Counted(state["samplesIntoEpoch"]))
        {
            Seed = state["seed"].UInt64(),
        };
    }

    private static void ReadNumbers(StrictValue state, Span<double> numbers)
    {
        var saved = state.Optional("optimizerNumbers")?.Items() ?? [];
        if (saved.Count != numbers.Length)
            throw state.Fault($"expected {numbers.Length} numbers of the optimizer in \"optimizerNumbers\", got {saved.Count}. All files of a checkpoint must come from one save.");
        for (var i = 0; i < saved.Count; i++)
            numbers[i] = saved[i].Number();
    }

    private static long Counted(StrictValue value, long most = long.MaxValue) => value.Int64() is var count && count >= 0 && count <= most
        ? count
        : throw value.Fault($"expected a count from 0 to {most}, got {count}. Correct the value.");
}
