//! Files that are handed in: their bytes in the data directory, what is known of them among the records.

use std::path::{Path, PathBuf};

use dingyin_domain::id::{AttachmentId, ProjectId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::Project;
use dingyin_domain::text::Line;
use dingyin_storage::change_log::hex;
use dingyin_storage::{attachment as records, project};
use serde::{Deserialize, Serialize};
use sm3::{Digest as _, Sm3};
use tokio::io::AsyncWriteExt as _;

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

/// The largest file that is taken, in bytes.
pub const LARGEST: usize = 50 * 1024 * 1024;

/// A file as it comes in.
#[derive(Debug)]
pub struct Incoming {
    /// The name it comes with.
    pub file_name: String,
    /// What it says it is.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file that was handed in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HandedIn {
    /// Its id.
    pub id: AttachmentId,
    /// The name it came with, without any path.
    pub file_name: String,
    /// What it said it is.
    pub media_type: String,
    /// How long it is.
    pub bytes: i64,
    /// The SM3 digest of its bytes.
    pub sm3: String,
}

impl From<records::Attachment> for HandedIn {
    fn from(file: records::Attachment) -> Self {
        Self { id: file.id, file_name: file.file_name, media_type: file.media_type, bytes: file.bytes, sm3: file.sm3 }
    }
}

impl Service {
    /// Takes a file. Its bytes are on disk before the record is.
    ///
    /// # Errors
    /// Not allowed, an empty file, or a name that is not sound.
    pub async fn add_attachment(&self, context: &Context, incoming: Incoming) -> Done<HandedIn> {
        context.actor.may_at_all(Action::FollowUpNote)?;
        let handed_in = self.sound_file(&incoming)?;
        self.keep_bytes(&handed_in, &incoming.bytes).await?;
        let (stamp, entry_id, uploaded_by) = (context.stamp(), self.clock().id(), context.actor.user_id);
        let now = context.now;
        self.write(context, move |transaction| {
            let (stamp, handed_in) = (stamp.clone(), handed_in.clone());
            Box::pin(async move {
                let attachment = records::Attachment {
                    id: handed_in.id,
                    file_name: handed_in.file_name.clone(),
                    media_type: handed_in.media_type.clone(),
                    bytes: handed_in.bytes,
                    sm3: handed_in.sm3.clone(),
                    uploaded_by,
                    created_at: now,
                };
                records::insert(transaction, &stamp, entry_id, &attachment).await?;
                Ok(handed_in)
            })
        })
        .await
    }

    fn sound_file(&self, incoming: &Incoming) -> Result<HandedIn, ServiceError> {
        let mut faults = Faults::default();
        let name = incoming.file_name.rsplit(['/', '\\']).next().unwrap_or_default();
        let name = faults.take("/file", Line::<200>::parse(name));
        if incoming.bytes.is_empty() {
            faults.add("/file", Invalid::Required);
        }
        let name = faults.finish(name)?;
        Ok(HandedIn {
            id: AttachmentId(self.clock().id()),
            file_name: name.as_str().to_owned(),
            media_type: incoming.media_type.clone(),
            bytes: i64::try_from(incoming.bytes.len()).unwrap_or(i64::MAX),
            sm3: hex(&Sm3::digest(&incoming.bytes)),
        })
    }

    /// Writes the bytes under their digest, once, and makes them durable.
    async fn keep_bytes(&self, file: &HandedIn, bytes: &[u8]) -> Result<(), ServiceError> {
        let path = self.path_of_bytes(&file.sm3);
        let folder = path.parent().map_or_else(|| self.data_dir().to_owned(), Path::to_owned);
        tokio::fs::create_dir_all(&folder).await?;
        if tokio::fs::try_exists(&path).await? {
            return Ok(());
        }
        let draft: PathBuf = folder.join(format!("{}.part", file.id));
        let mut output = tokio::fs::File::create(&draft).await?;
        output.write_all(bytes).await?;
        output.sync_all().await?;
        tokio::fs::rename(&draft, &path).await?;
        Ok(())
    }

    /// Where the bytes with this digest lie.
    pub(crate) fn path_of_bytes(&self, sm3: &str) -> PathBuf {
        self.data_dir().join("attachments").join(sm3.chars().take(2).collect::<String>()).join(sm3)
    }

    /// The projects that carry a file.
    pub(crate) async fn carriers_of(&self, file: &records::Attachment) -> Result<Vec<Project>, ServiceError> {
        let reader = self.storage().reader();
        let ids = records::carried_by(reader, &[file.id]).await?.into_iter().map(|(_, project)| project);
        Ok(project::load_many(reader, &ids.collect::<Vec<_>>()).await?)
    }

    /// The files that a project carries, and those of the projects that were merged into it, the latest first.
    ///
    /// # Errors
    /// Not seen.
    pub async fn project_attachments(
        &self,
        context: &Context,
        id: ProjectId,
    ) -> Result<Vec<records::Attachment>, ServiceError> {
        self.project(context, id).await?;
        let reader = self.storage().reader();
        let carried = records::carried_in(reader, &self.joined(id).await?).await?;
        let mut files: Vec<_> = records::find_many(reader, carried).await?.into_values().collect();
        files.sort_unstable_by_key(|file| std::cmp::Reverse(file.id));
        Ok(files)
    }

    /// A file's particulars and bytes, for whoever handed it in and those who see a project that carries it.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn attachment(&self, context: &Context, id: AttachmentId) -> Result<(HandedIn, Vec<u8>), ServiceError> {
        context.actor.may_at_all(Action::ProjectRead)?;
        let known = records::find(self.storage().reader(), id).await?;
        let known = known.ok_or(ServiceError::of(crate::error::Code::NotFound))?;
        let carriers = self.carriers_of(&known).await?;
        let directory = self.directory();
        let seen = carriers.iter().any(|p| context.actor.within(Action::ProjectRead, &directory.scope(p)));
        if !seen && known.uploaded_by != context.actor.user_id {
            return Err(ServiceError::of(crate::error::Code::NotFound));
        }
        let bytes = tokio::fs::read(self.path_of_bytes(&known.sm3)).await?;
        Ok((known.into(), bytes))
    }
}
