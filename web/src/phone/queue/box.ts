import type { Letter } from './letter';

/** Where letters lie until they are sent. */
export interface Box {
  of: (account: string) => Promise<Letter[]>;
  read: (id: string) => Promise<Letter | undefined>;
  put: (letter: Letter) => Promise<void>;
  remove: (id: string) => Promise<void>;
  clear: (account: string) => Promise<void>;
}

const store = 'letters';
let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('dingyin-phone', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(store, { keyPath: 'id' }).createIndex('account', 'account');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
  return opened;
}

/** Settles when the transaction is through, not before. */
async function within<T>(mode: IDBTransactionMode, work: (letters: IDBObjectStore) => IDBRequest<T> | undefined): Promise<T | undefined> {
  const transaction = (await database()).transaction(store, mode);
  const request = work(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}

/** The letters in this browser's database. */
export const box: Box = {
  of: async (account) => (await within<Letter[]>('readonly', (letters) => letters.index('account').getAll(account))) ?? [],
  read: (id) => within<Letter | undefined>('readonly', (letters) => letters.get(id)),
  put: async (letter) => void (await within('readwrite', (letters) => letters.put(letter))),
  remove: async (id) => void (await within('readwrite', (letters) => letters.delete(id))),
  clear: async (account) => {
    await within('readwrite', (letters) => {
      const keys = letters.index('account').getAllKeys(account);
      keys.onsuccess = () => keys.result.forEach((key) => letters.delete(key));
      return undefined;
    });
  },
};
