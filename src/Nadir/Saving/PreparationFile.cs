using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>A model's <c>preparation.json</c>: what raw inputs go through, with what it learned.</summary>
internal static class PreparationFile
{
    private const string FileName = "preparation.json";
    private const string Kind = "nadir-preparation";
    private const int Version = 1;

    /// <summary>The file's content; null for a model that takes inputs as they are.</summary>
    public static byte[]? Of(Model model, Catalogue catalogue)
    {
        if (model.Preparation is not { } preparation)
            return null;
        var content = new JsonObject { [FormatName.Member] = FormatName.Of(Kind, Version) };
        if (model.PreparationLearnedInFit)
            content["learnedInFit"] = true;
        content["preparation"] = catalogue.SpecOf(preparation).ToJson();
        if (preparation.IsFitted)
            content["learned"] = preparation.LearnedToJson();
        return JsonText.Bytes(content);
    }

    public static void Write(byte[]? content, FolderSave save)
    {
        if (content is null)
            save.Remove(FileName);
        else
            save.WriteBytes(FileName, content);
    }

    /// <summary>Reads it where it is there.</summary>
    public static void Read(Model model, DurableFolder files, Catalogue catalogue)
    {
        if (!files.Has(FileName))
            return;
        StrictValue content;
        using (var stream = files.Read(FileName))
            content = JsonFile.Read(stream, files.PathOf(FileName));
        FormatName.Check(content, Kind, Version);
        model.Preparation = Preparation.FromJson(content, catalogue);
        model.PreparationLearnedInFit = content.Optional("learnedInFit")?.Truth() ?? false;
    }
}
