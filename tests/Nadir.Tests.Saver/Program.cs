using System.Globalization;
using Nadir;
using Nadir.Tensors;

// Saves one version of a model in a process of its own, so that a test can fail its system calls and kill it.
var (folder, version) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
var values = new double[20_000];
Array.Fill(values, version);
try
{
    DurableFolder.Save(folder, save =>
    {
        save.Write("model.safetensors", stream =>
            Safetensors.Write(stream, [NamedArray.Of<double>("weight", new Shape(values.Length), values)]));
        save.WriteText("config.json", $$"""{"format": "sample/1", "version": {{version}}}""");
        if (version % 2 == 0)
            save.WriteText("optimizer.json", $"{version}");
        else
            save.Remove("optimizer.json");
    });
    return 0;
}
catch (DataException error)
{
    await Console.Error.WriteAsync(error.Message);
    return 1;
}
